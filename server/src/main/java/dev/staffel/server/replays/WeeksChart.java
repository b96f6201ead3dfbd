package dev.staffel.server.replays;

import dev.staffel.replay.Summary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Handovers a week under both playbooks, as bars side by side.
final class WeeksChart {
    private WeeksChart() {}

    /// An ECharts option.
    static Map<String, Object> of(Summary summary, ReplayRecord record, Locale locale) {
        var weeks = weeks(summary);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        return Map.of(
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
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

    private static Map<String, Object> bars(String name, Summary.Side side, List<LocalDate> weeks) {
        var counts = counts(side);
        return Map.of(
                "type",
                "bar",
                "name",
                name,
                "data",
                weeks.stream().map(week -> counts.getOrDefault(week, 0)).toList());
    }

    /// Every week from the first to the last handover, also those without any.
    static List<LocalDate> weeks(Summary summary) {
        var seen =
                Stream.of(summary.before(), summary.after())
                        .flatMap(side -> side.weeks().stream())
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

    private static SortedMap<LocalDate, Integer> counts(Summary.Side side) {
        var counts = new TreeMap<LocalDate, Integer>();
        side.weeks().forEach(week -> counts.merge(week.monday(), week.handovers(), Integer::sum));
        return counts;
    }
}
