package dev.staffel.server.leads;

import dev.staffel.server.shell.Messages;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The interest of a lead as a chart: its points name their causes, dashed lines mark the stages entered.
@Component
class InterestChart {
    private final Messages messages;

    InterestChart(Messages messages) {
        this.messages = messages;
    }

    /// An ECharts option.
    Map<String, Object> of(OpenLead open) {
        var history = new InterestHistory(open);
        var days = history.days();
        var line = new ArrayList<List<Object>>();
        var points = new ArrayList<Map<String, Object>>();
        for (InterestHistory.Day day : days) {
            List<Object> at = List.of(day.start().toEpochMilli(), day.shown());
            line.add(at);
            if (!day.causes().isEmpty()) points.add(Map.of("name", told(day, open), "value", at));
        }
        return Map.of(
                "tooltip", Map.of("trigger", "item", "formatter", "{b}", "confine", true),
                "grid", Map.of("left", 40, "right", 16, "top", 36, "bottom", 28),
                "xAxis", Map.of("type", "time", "axisLabel", dates(open.locale())),
                "yAxis", Map.of("type", "value", "min", 0, "minInterval", 1),
                "series", List.of(curve(line, history.entries()), causes(points)));
    }

    private static Map<String, Object> curve(
            List<List<Object>> line, List<InterestHistory.Entry> entries) {
        var marks =
                entries.stream()
                        .map(entry ->
                                Map.of("name", entry.stage(), "xAxis", entry.at().toEpochMilli()))
                        .toList();
        return Map.of(
                "type",
                "line",
                "showSymbol",
                false,
                "silent",
                true,
                "lineStyle",
                Map.of("width", 1.5),
                "areaStyle",
                Map.of("opacity", 0.1),
                "data",
                line,
                "markLine",
                Map.of(
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "lineStyle",
                        Map.of("type", "dashed", "color", "#8a9aa0"),
                        "label",
                        Map.of("formatter", "{b}", "color", "#7f9096", "fontSize", 11),
                        "data",
                        marks));
    }

    private static Map<String, Object> causes(List<Map<String, Object>> points) {
        return Map.of("type", "scatter", "symbolSize", 8, "data", points);
    }

    /// Such as "12.11.2026 · Interesse 63" and a line for each cause.
    private String told(InterestHistory.Day day, OpenLead open) {
        var locale = open.locale();
        var date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(zoned(day, open.playbook().zone()));
        var points =
                NumberFormat.getIntegerInstance(locale).format(Math.floorDiv(day.milli(), 1000));
        var first = messages.text(locale, "leads.score.point", date, points);
        return first + "\n" + String.join("\n", day.causes());
    }

    private static java.time.ZonedDateTime zoned(InterestHistory.Day day, ZoneId zone) {
        return day.start().atZone(zone);
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
