package dev.staffel.server.leads;

import dev.staffel.server.shell.Messages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The interest of a lead as a chart: its points name their causes, dashed lines mark stages entered.
@Component
class InterestChart {
    private final Messages messages;

    InterestChart(Messages messages) {
        this.messages = messages;
    }

    /// An ECharts option.
    Map<String, Object> of(OpenLead open) {
        var history = new InterestHistory(open);
        var points = history.days().stream().map(day -> point(day, open)).toList();
        var entries = history.entries().stream().map(entry -> mark(entry, open)).toList();
        return Map.of(
                "tooltip", Map.of("trigger", "item", "formatter", "{b}", "confine", true),
                "grid", Map.of("left", 40, "right", 16, "top", 16, "bottom", 28),
                "xAxis",
                        Map.of(
                                "type", "time",
                                "minInterval", Duration.ofDays(1).toMillis(),
                                "axisLabel", dates(open.locale())),
                "yAxis", Map.of("type", "value", "min", 0, "minInterval", 1),
                "series", List.of(curve(points, history), stages(entries)));
    }

    private Map<String, Object> point(InterestHistory.Day day, OpenLead open) {
        List<Object> at = List.of(day.start().toEpochMilli(), day.shown());
        return day.causes().isEmpty()
                ? Map.of("value", at, "symbol", "none")
                : Map.of("value", at, "name", told(day, open));
    }

    private Map<String, Object> mark(InterestHistory.Entry entry, OpenLead open) {
        return Map.of(
                "value",
                List.of(entry.at().toEpochMilli(), 0),
                "name",
                date(entry.at(), open) + "\n" + entry.stage());
    }

    private static Map<String, Object> curve(
            List<Map<String, Object>> points, InterestHistory history) {
        var lines =
                history.entries().stream()
                        .map(entry -> Map.of("xAxis", entry.at().toEpochMilli()))
                        .toList();
        return Map.of(
                "type",
                "line",
                "symbol",
                "circle",
                "symbolSize",
                8,
                "lineStyle",
                Map.of("width", 1.5),
                "areaStyle",
                Map.of("opacity", 0.1),
                "data",
                points,
                "markLine",
                Map.of(
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "lineStyle",
                        Map.of("type", "dashed", "color", "#8a9aa0"),
                        "label",
                        Map.of("show", false),
                        "data",
                        lines));
    }

    /// A diamond at the foot of each dashed line, which names the stage.
    private static Map<String, Object> stages(List<Map<String, Object>> entries) {
        return Map.of("type", "scatter", "symbol", "diamond", "symbolSize", 11, "data", entries);
    }

    /// Such as "12.11.2026 · Interesse 63" and a line for each cause.
    private String told(InterestHistory.Day day, OpenLead open) {
        var points =
                NumberFormat.getIntegerInstance(open.locale())
                        .format(Math.floorDiv(day.milli(), 1000));
        var first =
                messages.text(open.locale(), "leads.score.point", date(day.start(), open), points);
        return first + "\n" + String.join("\n", day.causes());
    }

    private static String date(Instant at, OpenLead open) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(open.locale())
                .format(at.atZone(open.playbook().zone()));
    }

    private static Map<String, Object> dates(Locale locale) {
        boolean isGerman = locale.getLanguage().equals("de");
        return Map.of(
                "hideOverlap",
                true,
                "formatter",
                isGerman
                        ? Map.of("year", "{yyyy}", "month", "{MM}.{yyyy}", "day", "{dd}.{MM}.")
                        : Map.of("year", "{yyyy}", "month", "{MMM} {yyyy}", "day", "{d} {MMM}"));
    }
}
