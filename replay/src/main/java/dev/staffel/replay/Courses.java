package dev.staffel.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What a sum of amounts will bring, when each comes whole or not at all, with the chance that a rate tells.
///
/// The interval holds the middle 95 % of 2,000 drawn courses: in each the chances are drawn from what the cases leave open (the
/// Beta distribution behind [Rate]'s interval, one chance for all amounts of one rate), and then each amount comes or does not.
/// So few large amounts make it wide, and few cases do. The same amounts give the same interval.
public final class Courses {
    private static final int DRAWN = 2_000;
    private static final int TAIL = DRAWN / 40;
    private static final long SEED = 20_261_122; // any will do, as long as it stays

    private final Map<Rate, double[]> chances = new HashMap<>(); // looked up only

    /// Draws the chances of each rate once, for all that is summed up with it.
    public Courses() {}

    /// An amount that may come.
    ///
    /// @param amount in the smallest unit of its currency
    /// @param rate with enough cases to have a share
    public record Stake(long amount, Rate rate) {}

    /// What all of them will bring.
    ///
    /// @param mean each amount times its share
    public record Sum(long mean, long low, long high) {}

    /// What the amounts will bring together.
    ///
    /// @throws IllegalArgumentException when a rate has too few cases
    public Sum of(List<Stake> stakes) {
        var sums = new long[DRAWN];
        double mean = 0;
        var random = new SplittableRandom(SEED);
        for (Stake stake : stakes) {
            mean += stake.amount() * share(stake.rate());
            var drawn = chances.computeIfAbsent(stake.rate(), Courses::drawn);
            for (int course = 0; course < DRAWN; course++) {
                if (random.nextDouble() < drawn[course]) sums[course] += stake.amount();
            }
        }
        Arrays.sort(sums);
        return new Sum(Math.round(mean), sums[TAIL], sums[DRAWN - 1 - TAIL]);
    }

    private static double share(Rate rate) {
        return rate.share()
                .orElseThrow(() -> new IllegalArgumentException("too few cases: " + rate));
    }

    /// Chances evenly spread over what is likely, in an order of their own.
    private static double[] drawn(Rate rate) {
        var beta = BetaDistribution.of(rate.hits() + 0.5, rate.cases() - rate.hits() + 0.5);
        var drawn = new double[DRAWN];
        for (int i = 0; i < DRAWN; i++)
            drawn[i] = beta.inverseCumulativeProbability((i + 0.5) / DRAWN);
        var random = new SplittableRandom(SEED + rate.hits() * 31L + rate.cases());
        for (int i = DRAWN - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = kept;
        }
        return drawn;
    }
}
