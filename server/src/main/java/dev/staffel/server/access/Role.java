package dev.staffel.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a user does in the company; one user may have several.
public enum Role {
    MARKETING,
    REQUALIFICATION,
    SALES,
    HEAD_OF_MARKETING,
    HEAD_OF_SALES,
    ADMINISTRATOR;

    /// The word used in the routes table, in forms and in message keys, such as `head-of-sales`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
