package dev.staffel.server.definition;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.criteria.Truth;
import java.util.Comparator;
import java.util.List;

/// How far a lead is from meeting a criterion: what keeps it from that, and how much of it is missing.
///
/// @param perMille 0 where the criterion is met; 1000 for each part that is wholly missing, less where a number has come close
/// @param missing the parts that would have to change, the fewest that do
record Distance(long perMille, List<Finding> missing) {
    private static final long WHOLE = 1_000;

    Distance {
        missing = List.copyOf(missing);
    }

    /// One thing is missing at most, or several are nearly there.
    boolean isNarrow() {
        return perMille > 0 && perMille <= WHOLE;
    }

    static Distance of(Finding finding, Seen seen) {
        if (finding.truth() == Truth.YES) return new Distance(0, List.of());
        return switch (finding.criterion()) {
            case Criterion.All _ ->
                    finding.parts().stream()
                            .map(part -> of(part, seen))
                            .reduce(new Distance(0, List.of()), Distance::and);
            case Criterion.Any(var parts) when !parts.isEmpty() ->
                    finding.parts().stream()
                            .map(part -> of(part, seen))
                            .min(Comparator.comparingLong(Distance::perMille))
                            .orElseThrow();
            case Criterion.AtLeast(var field, var level) ->
                    new Distance(gap(seen.number(field), level), List.of(finding));
            case Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.Any _,
                    Criterion.Not _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    new Distance(WHOLE, List.of(finding));
        };
    }

    private Distance and(Distance other) {
        var both = new java.util.ArrayList<>(missing);
        both.addAll(other.missing);
        return new Distance(perMille + other.perMille, both);
    }

    private static long gap(long number, long level) {
        if (number == Seen.UNKNOWN_NUMBER || level <= 0) return WHOLE;
        return Math.clamp((level - number) * WHOLE / level, 1, WHOLE);
    }
}
