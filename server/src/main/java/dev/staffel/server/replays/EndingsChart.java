package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.server.shell.ChartGrid;
import dev.staffel.server.shell.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the leads really ended that enter under the tried playbooks of some replays: a bar for each.
record EndingsChart(Comparison comparison, Messages messages, Locale locale) {
    /// As many as there are colours; the table behind has each ending by itself.
    private static final List<Part> PARTS =
            List.of(
                    new Part("replays.ending.won", Ending.WON),
                    new Part("replays.ending.accepted", Ending.ACCEPTED),
                    new Part("replays.chart.lost", Ending.LOST, Ending.DISQUALIFIED),
                    new Part("replays.ending.returned", Ending.RETURNED),
                    new Part("replays.chart.unanswered", Ending.UNKNOWN, Ending.WAITING));

    private record Part(String name, List<Ending> endings) {
        Part(String name, Ending... endings) {
            this(name, List.of(endings));
        }
    }

    /// An ECharts option.
    Map<String, Object> option() {
        return Map.of(
                "legend", Map.of("top", 0, "type", "scroll"),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis", Map.of("type", "value", "minInterval", 1),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "axisLabel",
                                Map.of("width", 140, "overflow", "truncate"),
                                "data",
                                comparison.columns().stream().map(comparison::name).toList()),
                "series", PARTS.stream().map(this::bars).toList());
    }

    private Map<String, Object> bars(Part part) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "endings",
                "barMaxWidth",
                36,
                "name",
                messages.text(locale, part.name()),
                "data",
                comparison.columns().stream().map(column -> count(column, part)).toList());
    }

    private static int count(Comparison.Column column, Part part) {
        var endings = column.summary().after().endings();
        return part.endings().stream().mapToInt(one -> endings.getOrDefault(one, 0)).sum();
    }
}
