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
/// Whoever was handed over without being drawn counts once, so without drawn leads it is the plain [Rate].
///
/// @param counted the cases as they are, unweighted
/// @param weightedHits the weights of the cases that are what is looked for
/// @param weights of all cases
/// @param squares of the weights
public record Weighted(Rate counted, double weightedHits, double weights, double squares) {
    public static final Weighted NONE = new Weighted(new Rate(0, 0), 0, 0, 0);

    private static final double TAIL = 0.025;
    private static final double TINY = 1e-6; // what rounding makes of whole numbers

    /// With more cases that were all handed over with this probability, from above 0 to 1.
    public Weighted and(Rate rate, double probability) {
        double weight = 1 / probability;
        return and(
                new Weighted(
                        rate,
                        rate.hits() * weight,
                        rate.cases() * weight,
                        rate.cases() * weight * weight));
    }

    /// Both together, of other leads.
    public Weighted and(Weighted more) {
        return new Weighted(
                new Rate(
                        counted.hits() + more.counted.hits(),
                        counted.cases() + more.counted.cases()),
                weightedHits + more.weightedHits,
                weights + more.weights,
                squares + more.squares);
    }

    public int hits() {
        return counted.hits();
    }

    public int cases() {
        return counted.cases();
    }

    /// As many cases of weight 1 would tell as much.
    public double worth() {
        return squares == 0 ? 0 : weights * weights / squares;
    }

    /// How many of the cases that it is worth are what is looked for.
    public double worthOfHits() {
        return weights == 0 ? 0 : weightedHits / weights * worth();
    }

    /// Whether drawn leads are worth less than as many others, because they stand for more than these.
    public boolean isCorrected() {
        return cases() - worth() > TINY;
    }

    /// From as many cases on as a [Rate] needs.
    public boolean isEnough() {
        return worth() > Rate.LEAST_CASES - TINY;
    }

    public Optional<Double> share() {
        return isEnough() ? Optional.of(weightedHits / weights) : Optional.empty();
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
