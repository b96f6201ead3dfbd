package dev.staffel.server.replays;

import dev.staffel.replay.Level;
import dev.staffel.server.shell.ChartGrid;
import dev.staffel.server.shell.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What each level of a threshold leads to: handovers a week, and wins that would have been missed.
record LevelsChart(ThresholdView view, List<Level> levels, Messages messages, Locale locale) {
    LevelsChart {
        levels = List.copyOf(levels);
    }

    /// An ECharts option.
    Map<String, Object> option() {
        return Map.of(
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "boundaryGap",
                                false,
                                "data",
                                levels.stream().map(level -> "" + level.points()).toList()),
                "yAxis", Map.of("type", "value", "min", 0),
                "series",
                        List.of(
                                line(
                                        "replays.threshold.per-week",
                                        level -> view.perWeek(level, "").mean()),
                                line("replays.missed", Level::missedWins)));
    }

    private Map<String, Object> line(String name, ToDoubleFunction<Level> value) {
        return Map.of(
                "type",
                "line",
                "showSymbol",
                false,
                "step",
                "middle",
                "name",
                messages.text(locale, name),
                "data",
                levels.stream()
                        .map(level -> Math.round(value.applyAsDouble(level) * 10) / 10.0)
                        .toList());
    }
}
