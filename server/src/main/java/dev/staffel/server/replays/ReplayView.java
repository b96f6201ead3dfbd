package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.replay.PerWeek;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Stretch;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Turn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Figures as the page lays them out.
final class ReplayView {
    private ReplayView() {}

    /// What is told in the heading of a result, in the order of interest.
    static final List<Turn> TURNS =
            List.of(Turn.NEWLY, Turn.EARLIER, Turn.LATER, Turn.NEVER, Turn.SAME, Turn.NEITHER);

    /// Handovers to a desk under both playbooks.
    record DeskLoad(String desk, Load before, Load after) {}

    /// Handovers to a desk.
    ///
    /// @param most in a week
    /// @param capacity how many the desk can take in a week, where that is known
    /// @param over weeks that bring more
    /// @param waiting how many wait at most at the end of a week
    record Load(int all, int most, Optional<Integer> capacity, int over, int waiting) {
        static Load of(Summary.Side side, String desk) {
            var weeks = side.weeks().stream().filter(week -> week.desk().equals(desk)).toList();
            return new Load(
                    weeks.stream().mapToInt(Summary.Week::handovers).sum(),
                    weeks.stream().mapToInt(Summary.Week::handovers).max().orElse(0),
                    Optional.ofNullable(side.capacity().get(desk)),
                    (int) weeks.stream().filter(side::isOver).count(),
                    weeks.stream().mapToInt(Summary.Week::waiting).max().orElse(0));
        }
    }

    /// How long a stretch is; not necessarily whole weeks.
    static double weeks(Stretch stretch) {
        return Duration.between(stretch.from(), stretch.to()).toHours() / (24.0 * 7);
    }

    /// Handovers a week in a stretch, to a desk or to all of them.
    ///
    /// @param desk empty for all
    static PerWeek perWeek(Summary.Side side, Stretch stretch, String desk) {
        int handovers =
                side.weeks().stream()
                        .filter(week -> desk.isEmpty() || week.desk().equals(desk))
                        .mapToInt(Summary.Week::handovers)
                        .sum();
        return new PerWeek(handovers, weeks(stretch));
    }

    /// How many of a stretch's weeks bring a desk more than it can take.
    static Rate over(Summary.Side side, Stretch stretch, String desk) {
        int over =
                (int)
                        side.weeks().stream()
                                .filter(week -> week.desk().equals(desk) && side.isOver(week))
                                .count();
        return new Rate(over, Math.max(over, (int) Math.ceil(weeks(stretch))));
    }

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
                                Load.of(summary.before(), desk),
                                Load.of(summary.after(), desk)))
                .toList();
    }

    /// The handovers of a week to a desk under both playbooks; nothing on a side without any.
    record WeekLine(LocalDate monday, Optional<Cell> before, Optional<Cell> after) {}

    /// @param isOver whether the desk can't take so many in a week
    record Cell(int handovers, boolean isOver, int waiting) {}

    static List<WeekLine> weeks(Summary summary, String desk) {
        var before = cells(summary.before(), desk);
        var after = cells(summary.after(), desk);
        return Stream.of(before, after)
                .flatMap(cells -> cells.keySet().stream())
                .distinct()
                .sorted()
                .map(monday ->
                        new WeekLine(
                                monday,
                                Optional.ofNullable(before.get(monday)),
                                Optional.ofNullable(after.get(monday))))
                .toList();
    }

    private static Map<LocalDate, Cell> cells(Summary.Side side, String desk) {
        var cells = new TreeMap<LocalDate, Cell>();
        side.weeks().stream()
                .filter(week -> week.desk().equals(desk))
                .forEach(week ->
                        cells.put(
                                week.monday(),
                                new Cell(week.handovers(), side.isOver(week), week.waiting())));
        return cells;
    }
}
