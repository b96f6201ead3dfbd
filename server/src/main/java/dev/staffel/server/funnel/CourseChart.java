package dev.staffel.server.funnel;

import dev.staffel.server.shell.ChartGrid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The chart of a funnel's course: a line for each stage that tells of it, see [FunnelReport#telling].
final class CourseChart {
    private CourseChart() {}

    static Map<String, Object> of(FunnelReport report, Locale locale) {
        var series = new ArrayList<Map<String, Object>>();
        for (int place : report.telling()) {
            var stage = report.way().get(place);
            var values = report.slices().stream().map(slice -> slice.entered().get(place)).toList();
            series.add(
                    Map.of("type", "line", "name", stage.name(), "symbolSize", 6, "data", values));
        }
        return Map.of(
                "tooltip", Map.of("trigger", "axis"),
                "legend", Map.of("type", "scroll", "top", 0),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis", Map.of("type", "category", "data", labels(report, locale)),
                "yAxis", Map.of("type", "value", "min", 0, "minInterval", 1),
                "series", series);
    }

    private static List<String> labels(FunnelReport report, Locale locale) {
        return report.slices().stream()
                .map(slice -> label(slice.from(), report.query().isWeekly(), locale))
                .toList();
    }

    static String label(LocalDate day, boolean isWeek, Locale locale) {
        var format =
                isWeek
                        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        : DateTimeFormatter.ofPattern("MMM yyyy");
        return format.withLocale(locale).format(day);
    }
}
