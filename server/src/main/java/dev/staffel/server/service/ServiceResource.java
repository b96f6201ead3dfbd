package dev.staffel.server.service;

import dev.staffel.replay.Rate;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What both sides owed, for programs.
@RestController
class ServiceResource {
    private static final int MOST_MONTHS = 12;

    private final ServiceReports reports;

    ServiceResource(ServiceReports reports) {
        this.reports = reports;
    }

    /// @param share from 20 cases on, from 0 to 1
    /// @param medianMinutes of working time, from 20 given ones on
    record LevelJson(
            String owes,
            int cases,
            int inTime,
            @Nullable Double share,
            @Nullable Double shareLow,
            @Nullable Double shareHigh,
            @Nullable Long medianMinutes) {
        static LevelJson of(Level level) {
            var interval = level.rate().interval();
            return new LevelJson(
                    level.owes().word(),
                    level.rate().cases(),
                    level.rate().hits(),
                    level.rate().share().orElse(null),
                    interval.map(Rate.Interval::low).orElse(null),
                    interval.map(Rate.Interval::high).orElse(null),
                    level.median().map(Duration::toMinutes).orElse(null));
        }
    }

    /// @param key a month, or the id of a desk
    record Part(String key, List<LevelJson> levels) {
        static Part of(ServiceReport.Line line) {
            return new Part(line.key(), json(line.levels()));
        }
    }

    /// @param told false where the side has fewer than eight people, and it is not agreed that they have figures
    record SideJson(boolean told, List<LevelJson> total, List<Part> byMonth) {
        static SideJson of(ServiceReport report, boolean marketing) {
            if (!report.tells(marketing)) return new SideJson(false, List.of(), List.of());
            return new SideJson(
                    true,
                    json(report.levels(marketing)),
                    report.byMonth(marketing).stream().map(Part::of).toList());
        }
    }

    /// @param byDesk the desks of which there may be figures
    record ReportJson(
            String from, String until, SideJson marketing, SideJson sales, List<Part> byDesk) {}

    private static List<LevelJson> json(List<Level> levels) {
        return levels.stream().map(LevelJson::of).toList();
    }

    /// @param until the last month, such as `2026-11`; this one when left out
    @GetMapping("/api/v1/service-levels")
    ReportJson read(
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "3") int months,
            Locale locale) {
        var problems = new ArrayList<Problem.Place>();
        var month =
                until.isEmpty()
                        ? reports.thisMonth()
                        : ServicePage.month(until)
                                .orElseGet(() -> {
                                    problems.add(
                                            new Problem.Place("until", "a month such as 2026-11"));
                                    return YearMonth.of(1970, 1);
                                });
        if (months < 1 || months > MOST_MONTHS)
            problems.add(new Problem.Place("months", "1 to " + MOST_MONTHS));
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var report = reports.read(month, months, locale);
        return new ReportJson(
                report.from().toString(),
                report.until().toString(),
                SideJson.of(report, true),
                SideJson.of(report, false),
                report.byDesk().stream().map(Part::of).toList());
    }
}
