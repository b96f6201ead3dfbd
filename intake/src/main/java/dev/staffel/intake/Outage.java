package dev.staffel.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Whether the database answers, and when clients should come again while it does not.
final class Outage {
    // A restart is over in seconds, and what its clients hold shall not be five minutes late.
    private static final Duration SHORT = Duration.ofSeconds(15);
    // Clients wait at most five minutes; with these, the real ones keep their events for two and a
    // half hours.
    private static final Duration LONG = Duration.ofMinutes(5);

    private final InstantSource clock;
    private volatile @Nullable Instant since;

    /// Away until somebody says otherwise.
    Outage(InstantSource clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    boolean isOver() {
        return since == null;
    }

    /// Somebody found the database away.
    synchronized void begin() {
        if (since == null) since = clock.instant();
    }

    void end() {
        since = null;
    }

    /// How long a client should wait before it sends again.
    Duration comeAgainAfter() {
        Instant began = since;
        return began == null || Duration.between(began, clock.instant()).compareTo(SHORT) < 0
                ? SHORT
                : LONG;
    }
}
