package dev.staffel.store.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /// The side of a word, if it is one.
    public static Optional<Side> named(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }

    static Side of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
