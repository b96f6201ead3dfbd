package dev.staffel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What marketing owes before a qualified lead can be handed over.
public record Debt(List<String> items, Running clock) {
    public Debt {
        items = List.copyOf(items);
    }

    Debt with(Running next) {
        return new Debt(items, next);
    }

    /// Empty until the calendar has answered.
    public Optional<Instant> deadline() {
        return clock.deadline();
    }

    public boolean overdue() {
        return clock.step().compareTo(Offer.Step.EXPIRED) >= 0;
    }
}
