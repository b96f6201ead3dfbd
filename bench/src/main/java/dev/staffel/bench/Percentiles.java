package dev.staffel.bench;

import java.time.Duration;
import java.util.Arrays;

/// Times that something took, for the middle and the slow end of them.
public final class Percentiles {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /// @param nanos in any order, at least one
    public Percentiles(long[] nanos) {
        if (nanos.length == 0) throw new IllegalArgumentException("nothing was measured");
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /// How many times were measured.
    public int count() {
        return sorted.length;
    }

    /// The time within which so many of a hundred were done.
    public Duration at(double percent) {
        if (percent <= 0 || percent > 100)
            throw new IllegalArgumentException("percent: " + percent);
        int place = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return Duration.ofNanos(sorted[Math.max(place, 0)]);
    }

    /// In milliseconds: the middle, and 95 of a hundred.
    @Override
    public String toString() {
        return "p50 %s ms, p95 %s ms".formatted(milliseconds(50), milliseconds(95));
    }

    /// The time within which so many of a hundred were done, in milliseconds.
    public String milliseconds(double percent) {
        double milliseconds = at(percent).toNanos() / NANOS_PER_MILLI;
        return (milliseconds < 10 ? "%.1f" : "%,.0f").formatted(milliseconds);
    }
}
