package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Figures as the page lays them out.
final class ReplayView {
    private ReplayView() {}

    /// What is told in the heading of a result, in the order of interest.
    static final List<Turn> TURNS =
            List.of(Turn.NEWLY, Turn.EARLIER, Turn.LATER, Turn.NEVER, Turn.SAME, Turn.NEITHER);

    /// Handovers to a desk, by weeks: in all, a week at most.
    record DeskLoad(String desk, int before, int after, int mostBefore, int mostAfter) {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<Ending> endings() {
        return List.of(Ending.values());
    }

    /// The reasons for returns that either side knows, by their ids.
    static List<String> reasons(Summary summary) {
        return Stream.of(summary.before(), summary.after())
                .flatMap(side -> side.returns().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static List<DeskLoad> loads(Summary summary) {
        return Stream.of(summary.before(), summary.after())
                .flatMap(side -> side.weeks().stream())
                .map(Summary.Week::desk)
                .distinct()
                .sorted()
                .map(desk ->
                        new DeskLoad(
                                desk,
                                sum(summary.before(), desk),
                                sum(summary.after(), desk),
                                most(summary.before(), desk),
                                most(summary.after(), desk)))
                .toList();
    }

    /// The handovers of each week to each desk, before and after.
    record WeekLine(LocalDate monday, String desk, int before, int after) {}

    static List<WeekLine> weeks(Summary summary) {
        Map<String, WeekLine> lines = new TreeMap<>();
        summary.before()
                .weeks()
                .forEach(week ->
                        lines.put(
                                key(week),
                                new WeekLine(week.monday(), week.desk(), week.handovers(), 0)));
        summary.after()
                .weeks()
                .forEach(week ->
                        lines.merge(
                                key(week),
                                new WeekLine(week.monday(), week.desk(), 0, week.handovers()),
                                (known, tried) ->
                                        new WeekLine(
                                                known.monday(),
                                                known.desk(),
                                                known.before(),
                                                tried.after())));
        return List.copyOf(lines.values());
    }

    private static String key(Summary.Week week) {
        return week.monday() + "/" + week.desk();
    }

    private static int sum(Summary.Side side, String desk) {
        return side.weeks().stream()
                .filter(week -> week.desk().equals(desk))
                .mapToInt(Summary.Week::handovers)
                .sum();
    }

    private static int most(Summary.Side side, String desk) {
        return side.weeks().stream()
                .filter(week -> week.desk().equals(desk))
                .mapToInt(Summary.Week::handovers)
                .max()
                .orElse(0);
    }
}
