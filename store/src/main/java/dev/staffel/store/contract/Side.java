package dev.staffel.store.contract;

import java.util.Locale;

/// The two that agree on what a lead is.
public enum Side {
    MARKETING,
    SALES;

    /// The word used in the database, in forms and in message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Side other() {
        return this == MARKETING ? SALES : MARKETING;
    }

    static Side of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
