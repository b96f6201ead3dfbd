package dev.staffel.server.meters;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// All meters at a glance, each with its own page behind it, and the month on one sheet of paper.
@Controller
class MetersPage {
    private final MeterReports reports;
    private final List<MeterCards> cards;
    private final Messages messages;

    MetersPage(MeterReports reports, List<MeterCards> cards, Messages messages) {
        this.reports = reports;
        this.cards = List.copyOf(cards);
        this.messages = messages;
    }

    @GetMapping("/meters")
    Answer overview(Locale locale) {
        var today = reports.today();
        var from = today.minusDays(364);
        return Page.of("meters/overview")
                .with("today", today)
                .with("cards", cards(from, today, locale));
    }

    /// What both heads read together once a month: print it.
    @GetMapping("/meters/month")
    Answer month(Form form, Locale locale) {
        var today = reports.today();
        var month = MeterForm.month(form, today);
        var year = month.atEndOfMonth().minusDays(364);
        var months = new LinkedHashMap<String, String>();
        for (int back = 0; back < 24; back++) {
            var one = YearMonth.from(today).minusMonths(back);
            months.put(one.toString(), MeterReport.label(one, locale.getLanguage()));
        }
        return Page.of("meters/month")
                .part("meters/monthSheet")
                .with("form", form.has("month") ? form : Form.of(Map.of("month", month.toString())))
                .with("months", months)
                .with("title", MeterReport.label(month, locale.getLanguage()))
                .with("today", today)
                .with(
                        "rows",
                        rows(
                                cards(month.atDay(1), month.atEndOfMonth(), locale),
                                cards(year, month.atEndOfMonth(), locale)));
    }

    /// One line of the sheet: a meter over the month and over the year.
    record MonthRow(Optional<MeterCard> month, MeterCard year) {}

    private static List<MonthRow> rows(List<MeterCard> month, List<MeterCard> year) {
        return year.stream()
                .map(card ->
                        new MonthRow(
                                month.stream()
                                        .filter(one -> one.key().equals(card.key()))
                                        .findFirst(),
                                card))
                .toList();
    }

    private List<MeterCard> cards(LocalDate from, LocalDate to, Locale locale) {
        return cards.stream()
                .flatMap(some -> some.read(from, to, locale.getLanguage()).stream())
                .sorted(Comparator.comparingInt(MeterCard::place).thenComparing(MeterCard::key))
                .toList();
    }

    @GetMapping("/meters/early")
    Answer early(Form form, Locale locale) {
        return share(Kind.EARLY, form, locale);
    }

    @GetMapping("/meters/late")
    Answer late(Form form, Locale locale) {
        return share(Kind.LATE, form, locale);
    }

    private Answer share(Kind kind, Form form, Locale locale) {
        var report = report(form, locale);
        return Page.of("meters/share")
                .part("meters/shareResult")
                .with("form", form)
                .with("kind", kind)
                .with("report", report)
                .with("calibration", Calibration.of(report, Kind.ACCEPTED))
                .with("links", new MeterLinks(report.filter()));
    }

    /// The months of a share as a chart.
    @GetMapping("/meters/months")
    @ResponseBody
    Map<String, Object> months(
            Form form, @RequestParam(defaultValue = "") String meter, Locale locale) {
        var kind = Kind.of(meter).orElseThrow(NotFound::new);
        return MonthsChart.of(report(form, locale), kind, messages, locale);
    }

    @GetMapping("/meters/calibration")
    Answer calibration(Form form, Locale locale) {
        var report = report(form, locale);
        return Page.of("meters/calibration")
                .part("meters/calibrationResult")
                .with("form", form)
                .with("report", report)
                .with(
                        "tables",
                        List.of(Kind.ACCEPTED, Kind.SQL, Kind.WON).stream()
                                .map(kind -> Calibration.of(report, kind))
                                .toList())
                .with("links", new MeterLinks(report.filter()));
    }

    /// What becomes of each band of interest, as a chart.
    @GetMapping("/meters/bands")
    @ResponseBody
    Map<String, Object> bands(Form form, Locale locale) {
        return BandsChart.of(report(form, locale), messages, locale);
    }

    @GetMapping("/meters/upgrades")
    Answer upgrades(Form form, Locale locale) {
        var report = report(form, locale);
        return Page.of("meters/upgrades")
                .part("meters/upgradesResult")
                .with("form", form)
                .with("report", report)
                .with("upgrades", Upgrades.of(report))
                .with("links", new MeterLinks(report.filter()));
    }

    private MeterReport report(Form form, Locale locale) {
        return reports.report(reports.filter(form), locale.getLanguage());
    }
}
