package dev.staffel.engine.grade;

import dev.staffel.engine.criteria.Criterion;
import java.util.List;
import java.util.Optional;

/// How the share of matched weight becomes a letter.
///
/// @param atLeastPercent the lowest percent of matched in known weight for A, B, C, D and E, falling
/// @param leastKnownWeight with less known weight than this the grade is "?"
/// @param outsideArea holds for leads outside the delivery area, whose grade is `atMostOutside` at best
public record GradeTerms(
        List<Integer> atLeastPercent,
        int leastKnownWeight,
        Optional<Criterion> outsideArea,
        Grade atMostOutside) {
    public GradeTerms {
        atLeastPercent = List.copyOf(atLeastPercent);
        if (atLeastPercent.size() != 5)
            throw new IllegalArgumentException("five levels, A to E: " + atLeastPercent);
        for (int i = 1; i < 5; i++) {
            if (atLeastPercent.get(i) >= atLeastPercent.get(i - 1)) {
                throw new IllegalArgumentException("levels must fall: " + atLeastPercent);
            }
        }
    }
}
