package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.replay.PerWeek;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Turn;
import dev.staffel.replay.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// What the tried playbooks of two or three replays lead to, side by side; the others are measured by the first.
record Comparison(List<Column> columns) {
    static final int MOST = 3;

    Comparison {
        columns = List.copyOf(columns);
    }

    /// One replay.
    record Column(
            ReplayRecord replay, Summary summary, ReplayWords words, List<Segments.Told> segment) {
        Column {
            segment = List.copyOf(segment);
        }
    }

    /// What a figure is in one replay, and by how much that is more than in the first.
    ///
    /// @param choice the part of an address that opens its leads
    /// @param more nothing for the first, or where nothing can be told
    record Cell<T>(Column column, T figure, String choice, Optional<Double> more) {}

    /// A figure in each replay.
    ///
    /// @param argument what the label is about, such as a desk's name; empty where it needs nothing
    record Line<T>(String label, String argument, List<Cell<T>> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// A share, and what the won deals in it are worth where it is about them.
    record Share(Rate rate, String cases, Optional<Value> value) {}

    /// Whether all look at the same leads in the same stretch, so that their counts can be compared.
    boolean isOfSameLeads() {
        return same(column -> column.replay().stretch())
                && same(column -> column.replay().segment())
                && isOfSameStage();
    }

    boolean isOfSameStage() {
        return same(column -> column.replay().stage());
    }

    private boolean same(Function<Column, Object> what) {
        return columns.stream().map(what).distinct().count() == 1;
    }

    /// How many enter, and what that changes beside the playbook that each was compared with.
    List<Line<Integer>> entries() {
        var lines = new ArrayList<Line<Integer>>();
        lines.add(count("replays.entries", "side=after", summary -> summary.after().entered()));
        for (Turn turn : ReplayView.TURNS) {
            var word = ReplayView.word(turn);
            lines.add(
                    count(
                            "replays.turn." + word,
                            "turn=" + word,
                            summary -> summary.turns().getOrDefault(turn, 0)));
        }
        lines.add(count("replays.missed", "win=missed", Summary::missedWins));
        lines.add(count("replays.gained", "win=gained", Summary::gainedWins));
        return lines;
    }

    /// How the leads that enter really ended.
    List<Line<Integer>> endings() {
        return ReplayView.endings().stream().map(this::ending).toList();
    }

    private Line<Integer> ending(Ending ending) {
        var word = ReplayView.word(ending);
        return count(
                "replays.ending." + word,
                "side=after&ending=" + word,
                summary -> summary.after().endings().getOrDefault(ending, 0));
    }

    private Line<Integer> count(String label, String choice, ToIntFunction<Summary> figure) {
        int first = figure.applyAsInt(columns.getFirst().summary());
        return line(
                label,
                "",
                choice,
                column -> figure.applyAsInt(column.summary()),
                number -> Optional.of((double) (number - first)));
    }

    /// Acceptance and wins.
    List<Line<Share>> shares() {
        return List.of(
                share(
                        "replays.accepted",
                        "side=after&answer=accepted",
                        "side=after&answer=answered",
                        column -> column.summary().after().accepted(),
                        _ -> Optional.empty()),
                share(
                        "replays.won",
                        "side=after&answer=ended&ending=won",
                        "side=after&answer=ended",
                        column -> column.summary().after().won(),
                        column -> Optional.of(column.summary().after().wonValue())));
    }

    private Line<Share> share(
            String label,
            String hits,
            String cases,
            Function<Column, Rate> rate,
            Function<Column, Optional<Value>> value) {
        var first = rate.apply(columns.getFirst()).share();
        return line(
                label,
                "",
                hits,
                column -> new Share(rate.apply(column), cases, value.apply(column)),
                share -> first.flatMap(one -> share.rate().share().map(other -> other - one)));
    }

    /// Handovers a week, to each desk.
    List<Line<PerWeek>> perWeek() {
        return desks().stream()
                .map(desk -> {
                    double first = perWeek(columns.getFirst(), desk).mean();
                    return line(
                            "replays.threshold.per-week.desk",
                            desk(desk),
                            "side=after&desk=" + desk,
                            column -> perWeek(column, desk),
                            figure -> Optional.of(figure.mean() - first));
                })
                .toList();
    }

    private static PerWeek perWeek(Column column, String desk) {
        return ReplayView.perWeek(column.summary().after(), column.replay().stretch(), desk);
    }

    /// Weeks with more than a desk can take; nothing where what it can take is not known.
    List<Line<Optional<Rate>>> over() {
        return desks().stream()
                .filter(desk ->
                        columns.stream()
                                .anyMatch(column ->
                                        column.summary().after().capacity().containsKey(desk)))
                .map(desk -> {
                    var first = over(columns.getFirst(), desk);
                    return line(
                            "replays.threshold.over",
                            desk(desk),
                            "side=after&load=over&desk=" + desk,
                            column -> over(column, desk),
                            rate ->
                                    rate.flatMap(other ->
                                            first.map(
                                                    one -> (double) (other.hits() - one.hits()))));
                })
                .toList();
    }

    private static Optional<Rate> over(Column column, String desk) {
        var side = column.summary().after();
        if (!side.capacity().containsKey(desk)) return Optional.empty();
        return Optional.of(ReplayView.over(side, column.replay().stretch(), desk));
    }

    private <T> Line<T> line(
            String label,
            String argument,
            String choice,
            Function<Column, T> figure,
            Function<T, Optional<Double>> more) {
        var cells = new ArrayList<Cell<T>>();
        for (Column column : columns) {
            var found = figure.apply(column);
            var difference = cells.isEmpty() ? Optional.<Double>empty() : more.apply(found);
            cells.add(new Cell<>(column, found, choice, difference));
        }
        return new Line<>(label, argument, cells);
    }

    private List<String> desks() {
        return columns.stream()
                .flatMap(column -> column.summary().after().weeks().stream())
                .map(Summary.Week::desk)
                .distinct()
                .sorted()
                .toList();
    }

    /// A desk by the first name that one of the playbooks has for it.
    private String desk(String id) {
        return columns.stream()
                .map(column -> column.words().desk(id))
                .filter(name -> !Objects.equals(name, id))
                .findFirst()
                .orElse(id);
    }

    /// The addresses of the replays, as parameters.
    String query() {
        return String.join(
                "&", columns.stream().map(column -> "id=" + column.replay().id()).toList());
    }

    /// What the replays are called, each once: equal names are told apart by their numbers.
    String name(Column column) {
        var name = column.replay().name();
        boolean isTwice = Stream.of(name).flatMap(this::named).count() > 1;
        return isTwice ? name + " (" + column.replay().id() + ")" : name;
    }

    private Stream<Column> named(String name) {
        return columns.stream().filter(column -> column.replay().name().equals(name));
    }
}
