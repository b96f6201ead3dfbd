package dev.staffel.server.replays;

import dev.staffel.replay.Summary;
import dev.staffel.server.shell.ChartGrid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Handovers a week to one desk under both playbooks, as bars side by side; weeks over the desk's capacity are hatched.
///
/// @param says what the line of the capacity is called
record WeeksChart(Summary summary, String desk, String says, Locale locale) {

    /// An ECharts option.
    Map<String, Object> option(ReplayRecord record) {
        var weeks = weeks();
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        return Map.of(
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "grid", ChartGrid.UNDER_LEGEND,
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                weeks.stream().map(date::format).toList()),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series",
                        List.of(
                                bars(record.beforeName(), summary.before(), weeks),
                                bars(record.afterName(), summary.after(), weeks)));
    }

    private Map<String, Object> bars(String name, Summary.Side side, List<LocalDate> weeks) {
        var counted = new HashMap<LocalDate, Summary.Week>();
        of(side).forEach(week -> counted.put(week.monday(), week));
        var bars = new LinkedHashMap<String, Object>();
        bars.put("type", "bar");
        bars.put("name", name);
        bars.put(
                "data",
                weeks.stream()
                        .map(week -> bar(side, counted.getOrDefault(week, nothing(week))))
                        .toList());
        var most = side.capacity().get(desk);
        if (most != null) bars.put("markLine", line(most));
        return bars;
    }

    private Summary.Week nothing(LocalDate week) {
        return new Summary.Week(week, desk, 0, 0, 0);
    }

    private static Object bar(Summary.Side side, Summary.Week week) {
        if (!side.isOver(week)) return week.handovers();
        return Map.of(
                "value",
                week.handovers(),
                "itemStyle",
                Map.of("decal", Map.of("symbol", "rect", "dashArrayX", List.of(1, 0))));
    }

    private Map<String, Object> line(int most) {
        return Map.of(
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                Map.of("type", "dashed"),
                "label",
                Map.of("position", "insideEndTop", "formatter", says + " " + most),
                "data",
                List.of(Map.of("yAxis", most)));
    }

    /// Every week from the first to the last handover, also those without any.
    private List<LocalDate> weeks() {
        var seen =
                Stream.of(summary.before(), summary.after())
                        .flatMap(this::of)
                        .map(Summary.Week::monday)
                        .sorted()
                        .toList();
        if (seen.isEmpty()) return List.of();
        return Stream.iterate(
                        seen.getFirst(),
                        week -> !week.isAfter(seen.getLast()),
                        week -> week.plusWeeks(1))
                .toList();
    }

    private Stream<Summary.Week> of(Summary.Side side) {
        return side.weeks().stream().filter(week -> week.desk().equals(desk));
    }
}
