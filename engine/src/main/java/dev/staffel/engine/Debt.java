package dev.staffel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What marketing owes: the required data before a qualified lead can be handed over, or the answer to a question of whoever
/// has it.
///
/// @param items ids of required data, and attributes as [#ofAttribute] writes them
public record Debt(List<String> items, Running clock) {
    private static final String ATTRIBUTE = "attribute:";

    public Debt {
        items = List.copyOf(items);
    }

    /// The item that stands for an attribute, whatever the playbook requires.
    public static String ofAttribute(String name) {
        return ATTRIBUTE + name;
    }

    /// The attribute that an item stands for; nothing for an id of the required data.
    public static Optional<String> attribute(String item) {
        return item.startsWith(ATTRIBUTE)
                ? Optional.of(item.substring(ATTRIBUTE.length()))
                : Optional.empty();
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
