package dev.staffel.intake.connection;

import java.time.Duration;

/// How long we wait for the other end of a connection.
///
/// @param idle between two requests of one connection, and before the first
/// @param arrival from a request's first byte to its last, however steadily it trickles
/// @param answer for the other end to take our answer
public record Patience(Duration idle, Duration arrival, Duration answer) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(10));

    public Patience {
        if (!idle.isPositive() || !arrival.isPositive() || !answer.isPositive()) {
            throw new IllegalArgumentException("patience must last: " + idle + arrival + answer);
        }
    }
}
