package dev.staffel.engine.score;

import java.util.List;

/// How maturity is found and how it ages: a phase lapses by one level when its evidence is older than its days.
public record MaturityTerms(
        List<PhaseRule> evidence, int comparingLapsesAfterDays, int decidingLapsesAfterDays) {
    public MaturityTerms {
        evidence = List.copyOf(evidence);
        if (comparingLapsesAfterDays < 1 || decidingLapsesAfterDays < 1) {
            throw new IllegalArgumentException("a phase lapses after at least 1 day");
        }
    }
}
