package dev.staffel.store.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does, asking again until it is so.
public final class Until {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final long EVERY_NANOS = 20_000_000;

    private Until() {}

    public static void is(String what, BooleanSupplier question) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline)
                throw new AssertionError("not within " + WITHIN + ": " + what);
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }
}
