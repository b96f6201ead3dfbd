package dev.staffel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What marketing owes before a qualified lead can be handed over.
///
/// @param deadline empty until the calendar has answered
public record Debt(List<String> items, Optional<Instant> deadline, boolean overdue) {
    public Debt {
        items = List.copyOf(items);
    }
}
