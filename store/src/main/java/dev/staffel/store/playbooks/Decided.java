package dev.staffel.store.playbooks;

import java.util.Locale;

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

    static Decided of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
