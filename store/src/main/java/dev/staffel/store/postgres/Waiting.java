package dev.staffel.store.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looking again and again, for what nobody tells us.
final class Waiting {
    private static final Duration LOOK = Duration.ofMillis(20);

    private Waiting() {}

    /// Whether the condition came true in time.
    static boolean until(BooleanSupplier condition, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseTrouble("Interrupted while waiting for PostgreSQL", e);
            }
        }
        return true;
    }
}
