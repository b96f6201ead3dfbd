package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Wait;
import dev.staffel.server.figures.TeamFigures.Told;
import dev.staffel.store.read.HandoverCases.Part;
import dev.staffel.store.read.HandoverCases.Split;
import dev.staffel.store.read.HandoverCounts;
import dev.staffel.store.read.HandoverFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// All that is counted of the handovers of a period, in the reader's words.
///
/// @param recent the same parts of the last [dev.staffel.replay.meters.Pace#DAYS] days of the period, for the pace
/// @param told of which desks there may be figures
/// @param shares of the control sample by the version that agreed on it, from 0 to 1
record MeterReport(
        HandoverFilter filter,
        LocalDate today,
        List<Part> parts,
        List<Part> recent,
        Wait waited,
        Map<Integer, Double> shares,
        Told told,
        MeterWords words) {
    /// By what the shares are split on their pages, in this order.
    static final List<Split> SPLITS =
            List.of(Split.MONTH, Split.SOURCE, Split.TOPIC, Split.PERSONA, Split.DESK);

    MeterReport {
        parts = List.copyOf(parts);
        recent = List.copyOf(recent);
        shares = Map.copyOf(shares);
    }

    /// One source, topic, persona, desk or month.
    ///
    /// @param parameters what the lists of its leads are asked by
    /// @param lately nothing of a month, for the days of a month that is over don't come again
    record Line(String label, String parameters, HandoverCounts counts, HandoverCounts lately) {
        Meter meter(Kind kind) {
            return kind.meter(counts, lately);
        }
    }

    HandoverCounts total() {
        return of(Split.NONE).stream().map(Part::counts).findFirst().orElse(HandoverCounts.NONE);
    }

    Meter meter(Kind kind) {
        return kind.meter(total(), lately(Split.NONE, _ -> true));
    }

    boolean isEmpty() {
        return total().cases() == 0;
    }

    /// How likely such a handover was to be made: below 1 only where the lot decided.
    double probability(Part part) {
        return part.way().equals("control") ? shares.getOrDefault(part.version(), 1.0) : 1;
    }

    /// How many leads of a band came lately.
    HandoverCounts latelyIn(int band) {
        return lately(Split.BAND, part -> part.band() == band);
    }

    HandoverCounts lately(Split split, Predicate<Part> which) {
        return recent.stream()
                .filter(part -> part.split() == split)
                .filter(which)
                .map(Part::counts)
                .findFirst()
                .orElse(HandoverCounts.NONE);
    }

    List<Part> of(Split split) {
        return parts.stream().filter(part -> part.split() == split).toList();
    }

    /// The lines of a split, months in their order, all else with the most cases first.
    ///
    /// @param nothing what stands for a topic or persona that is not known
    List<Line> lines(Split split, Kind kind, String nothing) {
        var lines =
                of(split).stream()
                        .filter(part -> kind.cases(part.counts()) > 0 && isTold(part))
                        .map(part -> line(part, nothing));
        return split == Split.MONTH
                ? lines.toList()
                : lines.sorted(
                                Comparator.comparingInt((Line line) -> kind.cases(line.counts()))
                                        .reversed()
                                        .thenComparing(Line::label))
                        .toList();
    }

    /// Whether it may have a line of its own: a desk of few people may not.
    boolean isTold(Part part) {
        return part.split() != Split.DESK || part.desk().isEmpty() || told.has(part.desk());
    }

    /// The desks that can be chosen.
    Map<String, String> desks() {
        var desks = words.desks();
        desks.keySet().removeIf(desk -> !told.has(desk));
        return desks;
    }

    /// Whether a desk has too few people for figures of its own.
    boolean isAnyDeskHidden() {
        return desks().size() < words.desks().size();
    }

    private Line line(Part part, String nothing) {
        return switch (part.split()) {
            case SOURCE -> line(part, "source", "" + part.source(), words.source(part.source()));
            case TOPIC -> named(part, "topic", Part::topic, words.topic(part.topic()), nothing);
            case PERSONA ->
                    named(part, "persona", Part::persona, words.persona(part.persona()), nothing);
            case DESK -> named(part, "desk", Part::desk, words.desk(part.desk()), nothing);
            case MONTH -> month(part);
            case NONE, BAND, GRADE, BAND_AND_GRADE, GRADE_AND_WAY, BAND_GRADE_WAY_AND_VERSION ->
                    throw new IllegalArgumentException("no line for " + part.split());
        };
    }

    private Line named(
            Part part, String by, Function<Part, String> id, String name, String nothing) {
        return id.apply(part).isEmpty()
                ? line(part, by, HandoverFilter.NONE, nothing)
                : line(part, by, id.apply(part), name);
    }

    private Line line(Part part, String by, String value, String label) {
        var lately =
                lately(
                        part.split(),
                        other ->
                                other.source() == part.source()
                                        && other.topic().equals(part.topic())
                                        && other.persona().equals(part.persona())
                                        && other.desk().equals(part.desk()));
        return new Line(label, new MeterLinks(filter).parameters(by, value), part.counts(), lately);
    }

    private Line month(Part part) {
        var month = YearMonth.of(part.month() / 100, part.month() % 100);
        var from = month.atDay(1).isBefore(filter.from()) ? filter.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(filter.to()) ? filter.to() : month.atEndOfMonth();
        return new Line(
                label(month, words.language()),
                new MeterLinks(filter.between(from, to)).parameters(),
                part.counts(),
                HandoverCounts.NONE);
    }

    static String label(YearMonth month, String language) {
        return DateTimeFormatter.ofPattern("MMM yyyy", Locale.of(language)).format(month);
    }
}
