package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.store.read.HandoverCases.Lately;
import dev.staffel.store.read.HandoverCases.Part;
import dev.staffel.store.read.HandoverCases.Split;
import dev.staffel.store.read.HandoverCases.Waits;
import dev.staffel.store.read.HandoverCounts;
import dev.staffel.store.read.HandoverFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// All that is counted of the handovers of a period, in the reader's words.
record MeterReport(
        HandoverFilter filter,
        LocalDate today,
        List<Part> parts,
        Lately lately,
        Waits waits,
        MeterWords words) {
    /// By what the shares are split on their pages, in this order.
    static final List<Split> SPLITS =
            List.of(Split.MONTH, Split.SOURCE, Split.TOPIC, Split.PERSONA, Split.DESK);

    MeterReport {
        parts = List.copyOf(parts);
    }

    /// One source, topic, persona, desk or month.
    ///
    /// @param parameters what the lists of its leads are asked by
    record Line(String label, String parameters, HandoverCounts counts) {}

    HandoverCounts total() {
        return of(Split.NONE).stream().map(Part::counts).findFirst().orElse(HandoverCounts.NONE);
    }

    Meter meter(Kind kind) {
        return kind.meter(total(), lately);
    }

    boolean isEmpty() {
        return total().cases() == 0;
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
                        .filter(part -> kind.cases(part.counts()) > 0)
                        .map(part -> line(part, nothing));
        return split == Split.MONTH
                ? lines.toList()
                : lines.sorted(
                                Comparator.comparingInt((Line line) -> kind.cases(line.counts()))
                                        .reversed()
                                        .thenComparing(Line::label))
                        .toList();
    }

    private Line line(Part part, String nothing) {
        var links = new MeterLinks(filter);
        return switch (part.split()) {
            case SOURCE ->
                    new Line(
                            words.source(part.source()),
                            links.parameters("source", "" + part.source()),
                            part.counts());
            case TOPIC -> named(part, "topic", part.topic(), words.topic(part.topic()), nothing);
            case PERSONA ->
                    named(part, "persona", part.persona(), words.persona(part.persona()), nothing);
            case DESK -> named(part, "desk", part.desk(), words.desk(part.desk()), nothing);
            case MONTH -> month(part);
            case NONE, BAND, GRADE, BAND_AND_GRADE, GRADE_AND_WAY ->
                    throw new IllegalArgumentException("no line for " + part.split());
        };
    }

    /// Of what is not known there is no list: nothing can be chosen by it.
    private Line named(Part part, String by, String id, String name, String nothing) {
        return id.isEmpty()
                ? new Line(nothing, "", part.counts())
                : new Line(name, new MeterLinks(filter).parameters(by, id), part.counts());
    }

    private Line month(Part part) {
        var month = YearMonth.of(part.month() / 100, part.month() % 100);
        var from = month.atDay(1).isBefore(filter.from()) ? filter.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(filter.to()) ? filter.to() : month.atEndOfMonth();
        return new Line(
                label(month, words.language()),
                new MeterLinks(filter.between(from, to)).parameters(),
                part.counts());
    }

    static String label(YearMonth month, String language) {
        return DateTimeFormatter.ofPattern("MMM yyyy", Locale.of(language)).format(month);
    }
}
