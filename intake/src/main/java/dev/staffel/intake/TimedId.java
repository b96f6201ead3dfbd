package dev.staffel.intake;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Message ids for clients that give none: UUIDs of version 7 (RFC 9562), which sort by time.
final class TimedId {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimedId() {}

    static String next(Instant now) {
        var random = ThreadLocalRandom.current();
        long first = now.toEpochMilli() << 16 | VERSION | random.nextInt(0x1000);
        long second = VARIANT | random.nextLong() >>> 2;
        return new UUID(first, second).toString();
    }
}
