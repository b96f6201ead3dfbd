package dev.staffel.store.playbooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a version came into force.
public enum Decided {
    /// It came with Staffel.
    SHIPPED,
    /// One person put it in force alone, which only the very first may be.
    ALONE,
    /// Both sides have signed it.
    SIGNED,
    /// Their owner released working settings; the agreement is the one before.
    SETTINGS;

    /// The word used in the database and in message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The decision of a word, if it is one.
    public static Optional<Decided> named(String word) {
        return Arrays.stream(values()).filter(decided -> decided.word().equals(word)).findFirst();
    }

    static Decided of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
