package dev.staffel.replay;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share with its interval: so many of so many cases.
///
/// The interval is the middle 95 % of the Beta distribution with `hits + ½` and `cases − hits + ½`: Jeffreys' prior, see Brown,
/// Cai, DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001). At no hit its lower end is 0,
/// at nothing but hits its upper end is 1.
public record Rate(int hits, int cases) {
    /// Below this many cases there is no rate: not enough data yet.
    public static final int LEAST_CASES = 20;

    private static final double TAIL = 0.025;

    public Rate {
        if (hits < 0 || cases < hits) {
            throw new IllegalArgumentException(hits + " of " + cases);
        }
    }

    /// Where the true share lies, as far as the cases tell.
    ///
    /// @param low the lower end, from 0 to 1
    /// @param high the upper end, from 0 to 1
    public record Interval(double low, double high) {}

    public boolean isEnough() {
        return cases >= LEAST_CASES;
    }

    /// The share, from 0 to 1, once there are enough cases.
    public Optional<Double> share() {
        return isEnough() ? Optional.of((double) hits / cases) : Optional.empty();
    }

    /// The interval, once there are enough cases.
    public Optional<Interval> interval() {
        return isEnough() ? Optional.of(intervalAnyway()) : Optional.empty();
    }

    private Interval intervalAnyway() {
        var beta = BetaDistribution.of(hits + 0.5, cases - hits + 0.5);
        return new Interval(
                hits == 0 ? 0 : beta.inverseCumulativeProbability(TAIL),
                hits == cases ? 1 : beta.inverseSurvivalProbability(TAIL));
    }
}
