package dev.staffel.server.opportunities;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.ChartGrid;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Page;
import dev.staffel.store.opportunities.OpportunityHistory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The forecast by month, beside what is open and what was won.
@Controller
class ForecastPage {
    private final OpportunityHistory history;
    private final Chances chances;
    private final CompanyZone zone;
    private final Clock clock;
    private final Messages messages;

    ForecastPage(
            OpportunityHistory history,
            Chances chances,
            CompanyZone zone,
            Clock clock,
            Messages messages) {
        this.history = history;
        this.chances = chances;
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/opportunities/forecast")
    Answer show(Form form) {
        var currencies = history.currencies();
        return Page.of("opportunities/forecast")
                .with("form", form)
                .with("currencies", currencies)
                .with("forecast", forecast(form.value("currency")));
    }

    /// In the most used currency where none of ours is named.
    Forecast forecast(String currency) {
        var wanted =
                Money.CURRENCIES.contains(currency)
                        ? currency
                        : history.currencies().stream()
                                .findFirst()
                                .orElse(Money.CURRENCIES.getFirst());
        var today = LocalDate.ofInstant(clock.instant(), zone.get());
        return Forecast.of(wanted, history, chances.known(), today, zone.get());
    }

    /// The months as a chart: an ECharts option.
    @GetMapping("/opportunities/forecast/months")
    @ResponseBody
    Map<String, Object> months(@RequestParam(defaultValue = "") String currency, Locale locale) {
        var forecast = forecast(currency);
        var month = DateTimeFormatter.ofPattern("LLL yy", locale);
        var labels = forecast.months().stream().map(one -> month.format(one.first())).toList();
        var open = bars("opportunities.forecast.open", forecast, locale, one -> one.part().open());
        var won = bars("opportunities.forecast.won", forecast, locale, Forecast.Month::won);
        var expected =
                bars(
                        "opportunities.forecast.expected",
                        forecast,
                        locale,
                        one -> one.part().expected().map(sum -> sum.mean()).orElse(0L));
        boolean isKnown = forecast.chances().any().isEnough();
        return Map.of(
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis", Map.of("type", "category", "data", labels),
                "yAxis", Map.of("type", "value"),
                "series", isKnown ? List.of(open, expected, won) : List.of(open, won));
    }

    private Map<String, Object> bars(
            String key, Forecast forecast, Locale locale, ToLongFunction<Forecast.Month> value) {
        return Map.of(
                "type",
                "bar",
                "barMaxWidth",
                28,
                "name",
                messages.text(locale, key),
                "data",
                forecast.months().stream()
                        .map(one -> BigDecimal.valueOf(value.applyAsLong(one), 2))
                        .toList());
    }
}
