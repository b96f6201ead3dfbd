package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// The interval that the share of a band is promised to lie in.
///
/// It is Jeffreys' interval of the answers that the promise rests on, wide enough that the promises of all
/// [Drift#BANDS] bands together hold with a chance of 97.5 %: each of them leaves out 0.025 / 25 = 0.1 %.
///
/// @param restsOn the answers that it was made of
public record Promise(Rate restsOn, double low, double high) {
    private static final double TAIL = Drift.SHARED / 2 / Drift.BANDS / 2;

    /// Fewer answers promise nothing.
    public static final int LEAST_CASES = Rate.LEAST_CASES;

    public Promise {
        if (low < 0 || high > 1 || low >= high)
            throw new IllegalArgumentException("from " + low + " to " + high);
    }

    /// The promise that answers make.
    ///
    /// @throws IllegalArgumentException when they are fewer than [#LEAST_CASES]
    public static Promise of(Rate answers) {
        if (answers.cases() < LEAST_CASES)
            throw new IllegalArgumentException(answers.cases() + " answers promise nothing");
        int hits = answers.hits();
        int cases = answers.cases();
        var beta = BetaDistribution.of(hits + 0.5, cases - hits + 0.5);
        return new Promise(
                answers,
                hits == 0 ? 0 : beta.inverseCumulativeProbability(TAIL),
                hits == cases ? 1 : beta.inverseSurvivalProbability(TAIL));
    }
}
