package dev.staffel.engine.score;

import java.util.Arrays;

/// What is left of a point after some days: `F[n] = round(2^32 · 2^(−n / half-life))`, in 1/2^32.
final class Decay {
    private static final int BITS = 32;
    private static final long WHOLE = 1L << BITS;

    private final long[] factors;
    private final boolean ends;

    private Decay(long[] factors, boolean ends) {
        this.factors = factors;
        this.ends = ends;
    }

    static Decay of(Fading fading) {
        return switch (fading) {
            case Fading.Never() -> new Decay(new long[] {WHOLE}, false);
            case Fading.EndsAfter(var days) -> {
                var factors = new long[days];
                Arrays.fill(factors, WHOLE);
                yield new Decay(factors, true);
            }
            case Fading.HalfLife(var days) -> {
                // After 33 half-lives less than half of 1/2^32 is left, which rounds to nothing.
                var factors = new long[days * (BITS + 1) + 1];
                for (int n = 0; n < factors.length; n++) {
                    factors[n] = StrictMath.round(WHOLE * StrictMath.pow(2, -(double) n / days));
                }
                yield new Decay(factors, true);
            }
        };
    }

    /// The worth of points that many days later, toward zero.
    long worth(long milliPoints, int days) {
        if (days >= factors.length) {
            if (ends) return 0;
            days = factors.length - 1;
        }
        long factor = factors[days];
        if (factor == WHOLE) return milliPoints;
        long size = Math.abs(milliPoints);
        long left =
                size >>> (BITS - 1) == 0
                        ? (size * factor) >>> BITS
                        : (Math.multiplyHigh(size, factor) << BITS) | ((size * factor) >>> BITS);
        return milliPoints < 0 ? -left : left;
    }

    /// The first day on which nothing is left of so many points, or [Integer#MAX_VALUE].
    int worthlessAfter(long milliPoints) {
        if (!ends) return Integer.MAX_VALUE;
        int days = 0;
        while (worth(milliPoints, days) != 0) days++;
        return days;
    }

    /// The number of days after which nothing is left, or [Integer#MAX_VALUE].
    int endsAfterDays() {
        return ends ? factors.length : Integer.MAX_VALUE;
    }
}
