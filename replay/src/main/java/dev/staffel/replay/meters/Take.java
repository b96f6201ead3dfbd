package dev.staffel.replay.meters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a side would take a lead; from the least willing answer to the most.
public enum Take {
    NO,
    CANNOT_SAY,
    YES;

    /// The word used in the database, in forms and in message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Take> of(String word) {
        return Stream.of(values()).filter(take -> take.word().equals(word)).findFirst();
    }
}
