package dev.staffel.server.service;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.read.ServiceFacts;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What both sides owed, for both heads to read together and to print, and the leads behind each number.
@Controller
class ServicePage {
    static final List<Integer> SPANS = List.of(1, 3, 6, 12);
    private static final int USUAL = 3;
    private static final int LISTED = 500;

    private final ServiceReports reports;

    ServicePage(ServiceReports reports) {
        this.reports = reports;
    }

    @GetMapping("/service")
    Answer show(Form form, Locale locale) {
        var report = report(form, locale);
        var months = new LinkedHashMap<String, String>();
        for (int back = 0; back < 24; back++) {
            var month = reports.thisMonth().minusMonths(back);
            months.put(month.toString(), label(month, locale));
        }
        return Page.of("service/show")
                .part("service/report")
                .with(
                        "form",
                        Form.of(
                                Map.of(
                                        "until", report.until().toString(),
                                        "months", Integer.toString(report.months()))))
                .with("months", months)
                .with("report", report);
    }

    /// A lead of a list, with what was owed for it.
    record Line(ServiceCase one, String name, String company) {}

    @GetMapping("/service/leads")
    Answer list(Form form, Locale locale) {
        var owes = Owes.of(form.value("owes")).orElseThrow(NotFound::new);
        var report = report(form, locale);
        var kept =
                switch (form.value("which")) {
                    case "kept" -> Optional.of(true);
                    case "missed" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                };
        var cases = report.list(owes, kept, form.value("desk"), month(form.value("month")));
        var shown = cases.stream().limit(LISTED).toList();
        var names = reports.names(shown);
        var nobody = new ServiceFacts.Named("", "");
        var lines =
                shown.stream()
                        .map(one -> {
                            var named = names.getOrDefault(one.lead(), nobody);
                            return new Line(one, named.name(), named.company());
                        })
                        .toList();
        return Page.of("service/leads")
                .with("owes", owes)
                .with("which", kept.map(yes -> yes ? "kept" : "missed").orElse("all"))
                .with("report", report)
                .with("desk", report.desks().getOrDefault(form.value("desk"), ""))
                .with("total", cases.size())
                .with("lines", lines);
    }

    private ServiceReport report(Form form, Locale locale) {
        int months =
                SPANS.stream()
                        .filter(span -> form.value("months").equals(span.toString()))
                        .findFirst()
                        .orElse(USUAL);
        var now = reports.thisMonth();
        var until = month(form.value("until")).filter(asked -> !asked.isAfter(now)).orElse(now);
        return reports.read(until, months, locale);
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static String label(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }
}
