package dev.staffel.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waiting for something that another process does: asks again every 20 ms, up to a deadline.
final class Await {
    private static final long EVERY_NANOS = 20_000_000;

    private Await() {}

    /// Waits until the question is answered with true.
    static void until(String what, Duration within, Supplier<Boolean> question) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!question.get()) {
            if (System.nanoTime() > deadline)
                throw new AssertionError("not within " + within + ": " + what);
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }
}
