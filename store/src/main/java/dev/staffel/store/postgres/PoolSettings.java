package dev.staffel.store.postgres;

import java.time.Duration;

/// The connections that one use of the database gets, so that no use can starve another.
///
/// @param name the use, as it shows in PostgreSQL's list of sessions
/// @param size the most connections at a time
/// @param answerWithin how long one statement may take before it is given up
public record PoolSettings(String name, int size, Duration answerWithin) {
    public PoolSettings {
        if (name.isBlank()) throw new IllegalArgumentException("a pool needs a name");
        if (size < 1) throw new IllegalArgumentException("size must be at least 1: " + size);
        if (answerWithin.toMillis() < 1 || answerWithin.toMillis() > Integer.MAX_VALUE)
            throw new IllegalArgumentException("answerWithin is out of range: " + answerWithin);
    }
}
