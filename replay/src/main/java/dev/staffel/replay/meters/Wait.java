package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How many days leads waited: of half of them, and of nine in ten.
///
/// The interval of the median lies between the j-th shortest and the j-th longest wait, j being the largest number that a
/// binomial count of that many fair coins falls short of in at most 2.5 % of cases. It asks nothing of how waits are spread; see
/// Hahn and Meeker, "Statistical Intervals" (1991), section 5.2.
///
/// @param leadsByDays how many leads waited so many days
public record Wait(SortedMap<Integer, Integer> leadsByDays) {
    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;

    public Wait {
        leadsByDays = new TreeMap<>(leadsByDays);
    }

    /// In days.
    ///
    /// @param low the lower end of the median's interval
    /// @param high the upper end of the median's interval
    public record Days(int median, int low, int high, int nineInTen) {}

    public int cases() {
        return leadsByDays.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// From 20 cases on.
    public Optional<Days> days() {
        int cases = cases();
        if (cases < Rate.LEAST_CASES) return Optional.empty();
        int low = BinomialDistribution.of(cases, HALF).inverseCumulativeProbability(TAIL);
        return Optional.of(
                new Days(
                        shortest(Math.ceilDiv(cases, 2)),
                        shortest(low),
                        shortest(cases + 1 - low),
                        shortest(Math.ceilDiv(cases * 9, 10))));
    }

    /// The wait that so many did not exceed.
    private int shortest(int place) {
        int counted = 0;
        for (var entry : leadsByDays.entrySet()) {
            counted += entry.getValue();
            if (counted >= place) return entry.getKey();
        }
        throw new IllegalArgumentException("no place " + place);
    }
}
