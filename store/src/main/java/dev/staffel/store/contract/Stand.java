package dev.staffel.store.contract;

import java.util.Locale;

/// How far a draft has come.
public enum Stand {
    /// It is being written.
    DRAFT,
    /// It may be signed; one side may have done so.
    PROPOSED,
    /// Both sides have signed; it waits for the wished instant.
    SIGNED,
    /// It has become a version, which may have been superseded since.
    IN_FORCE,
    WITHDRAWN;

    /// The word used in the database and in message keys, such as `in-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it may still be edited.
    public boolean isOpen() {
        return this != IN_FORCE && this != WITHDRAWN;
    }

    static Stand of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
