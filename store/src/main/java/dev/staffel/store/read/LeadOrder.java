package dev.staffel.store.read;

import java.util.Locale;
import java.util.Optional;

/// By what leads can be listed; each has an index, which is read either way.
public enum LeadOrder {
    INTEREST,
    ACTIVITY,
    CREATED,
    NAME;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order of that word; empty when there is none.
    public static Optional<LeadOrder> of(String word) {
        for (LeadOrder order : values()) {
            if (order.word().equals(word)) return Optional.of(order);
        }
        return Optional.empty();
    }
}
