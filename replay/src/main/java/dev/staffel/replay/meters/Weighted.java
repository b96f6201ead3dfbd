package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share over leads of which some were drawn: each counts for as many as it stands for, the inverse of how likely it was to be
/// handed over (Horvitz and Thompson, "A Generalization of Sampling Without Replacement From a Finite Universe", 1952; as a ratio
/// after Hájek).
///
/// The interval is the middle 95 % of the Beta distribution of as many cases as the weights are worth, `(Σw)² ÷ Σw²` (Kish, "Survey
/// Sampling", 1965), with ½ added on either side as for [Rate].
///
/// @param hits the weights of the cases that are what is looked for
/// @param weights of all cases
/// @param squares of the weights
/// @param cases how many there are, unweighted
public record Weighted(double hits, double weights, double squares, int cases) {
    public static final Weighted NONE = new Weighted(0, 0, 0, 0);

    private static final double TAIL = 0.025;

    /// With more cases that were all handed over with this probability, from above 0 to 1.
    public Weighted and(Rate rate, double probability) {
        double weight = 1 / probability;
        return new Weighted(
                hits + rate.hits() * weight,
                weights + rate.cases() * weight,
                squares + rate.cases() * weight * weight,
                cases + rate.cases());
    }

    /// As many cases of weight 1 would tell as much.
    public double worth() {
        return squares == 0 ? 0 : weights * weights / squares;
    }

    /// From as many cases on as a [Rate] needs.
    public boolean isEnough() {
        return worth() >= Rate.LEAST_CASES;
    }

    public Optional<Double> share() {
        return isEnough() ? Optional.of(hits / weights) : Optional.empty();
    }

    public Optional<Rate.Interval> interval() {
        return share().map(share -> {
            var beta = BetaDistribution.of(share * worth() + 0.5, (1 - share) * worth() + 0.5);
            return new Rate.Interval(
                    share == 0 ? 0 : beta.inverseCumulativeProbability(TAIL),
                    share == 1 ? 1 : beta.inverseSurvivalProbability(TAIL));
        });
    }
}
