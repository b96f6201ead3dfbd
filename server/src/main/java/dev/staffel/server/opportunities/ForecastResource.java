package dev.staffel.server.opportunities;

import dev.staffel.replay.Courses;
import dev.staffel.replay.Rate;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The forecast for programs.
@RestController
class ForecastResource {
    private final ForecastPage page;

    ForecastResource(ForecastPage page) {
        this.page = page;
    }

    /// A share of own cases.
    ///
    /// @param share null below 20 cases, as are the ends of its interval
    record Chance(
            int won,
            int ended,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {
        static Chance of(Rate rate) {
            return new Chance(
                    rate.hits(),
                    rate.cases(),
                    rate.share().orElse(null),
                    rate.interval().map(Rate.Interval::low).orElse(null),
                    rate.interval().map(Rate.Interval::high).orElse(null));
        }
    }

    /// Open opportunities together; amounts in the smallest unit.
    ///
    /// @param month such as `2026-11`, or `overdue`, `later`, `undated`
    /// @param expected null while there are too few cases, as are the ends of its interval
    /// @param won in that month so far, null where it is none
    record Line(
            String month,
            int opportunities,
            long open,
            @Nullable Long expected,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long won) {
        static Line of(String month, Forecast.Part part, @Nullable Long won) {
            return new Line(
                    month,
                    part.opportunities(),
                    part.open(),
                    part.expected().map(Courses.Sum::mean).orElse(null),
                    part.expected().map(Courses.Sum::low).orElse(null),
                    part.expected().map(Courses.Sum::high).orElse(null),
                    won);
        }
    }

    record Told(String currency, Chance any, Chance offered, List<Line> lines) {}

    @GetMapping("/api/v1/opportunity-forecast")
    Told forecast(@RequestParam(defaultValue = "") String currency) {
        if (!currency.isEmpty() && !Money.CURRENCIES.contains(currency)) {
            var message = "one of " + String.join(", ", Money.CURRENCIES);
            throw new Refusal(Problem.invalid(List.of(new Problem.Place("currency", message))));
        }
        var forecast = page.forecast(currency);
        var lines = new java.util.ArrayList<Line>();
        lines.add(Line.of("overdue", forecast.overdue(), null));
        for (Forecast.Month month : forecast.months())
            lines.add(Line.of(month.word(), month.part(), month.won()));
        lines.add(Line.of("later", forecast.later(), null));
        lines.add(Line.of("undated", forecast.undated(), null));
        return new Told(
                forecast.currency(),
                Chance.of(forecast.chances().any()),
                Chance.of(forecast.chances().offered()),
                lines);
    }
}
