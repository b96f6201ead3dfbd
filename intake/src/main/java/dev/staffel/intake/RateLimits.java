package dev.staffel.intake;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How many requests each source may still send; a minute's worth may come at once.
final class RateLimits {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final ConcurrentHashMap<Integer, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Counts a request of the source, and tells how long it has to wait.
    ///
    /// @return 0 when it may pass, else the seconds after which the next may
    long secondsToWait(int source, int perMinute) {
        var bucket = buckets.computeIfAbsent(source, _ -> new Bucket(nanos.getAsLong()));
        return bucket.take(perMinute, nanos.getAsLong());
    }

    /// Filled by time: each request takes the time in which one more is earned.
    private static final class Bucket {
        private long nanos;

        Bucket(long now) {
            nanos = now - MINUTE_NANOS;
        }

        synchronized long take(int perMinute, long now) {
            long price = MINUTE_NANOS / perMinute;
            long start = now - nanos > MINUTE_NANOS ? now - MINUTE_NANOS : nanos;
            long missing = start + price - now;
            if (missing > 0) return Math.ceilDiv(missing, 1_000_000_000L);
            nanos = start + price;
            return 0;
        }
    }
}
