package dev.staffel.replay;

import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How often something happens in a week: so many in so many weeks.
///
/// The interval is the middle 95 % of the Gamma distribution with shape `count + ½` and rate `weeks`: Jeffreys' prior of a
/// Poisson rate. At none its lower end is 0.
///
/// @param weeks not necessarily whole
public record PerWeek(int count, double weeks) {
    private static final double TAIL = 0.025;

    public PerWeek {
        if (count < 0 || !(weeks > 0)) {
            throw new IllegalArgumentException(count + " in " + weeks + " weeks");
        }
    }

    /// How many in a week of the past; that is told, whatever the number.
    public double mean() {
        return count / weeks;
    }

    /// Where the true mean lies, once there are [Rate#LEAST_CASES].
    public Optional<Rate.Interval> interval() {
        if (count < Rate.LEAST_CASES) return Optional.empty();
        var gamma = GammaDistribution.of(count + 0.5, 1 / weeks);
        return Optional.of(
                new Rate.Interval(
                        gamma.inverseCumulativeProbability(TAIL),
                        gamma.inverseSurvivalProbability(TAIL)));
    }
}
