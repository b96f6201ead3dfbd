package dev.staffel.replay;

import java.time.Instant;

/// The part of the past that is looked at.
///
/// @param from the first instant
/// @param to the first instant that no longer belongs to it
public record Stretch(Instant from, Instant to) {
    public Stretch {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a stretch from " + from + " to " + to + " is empty");
        }
    }

    public boolean has(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
