package dev.staffel.engine.handover;

import dev.staffel.engine.score.Phase;

/// A sudden silence: a lead that was at least in a phase and active, and then is not for some days.
///
/// @param from the least maturity
/// @param activities how many activities of a human before, within `withinDays` days
/// @param silentDays days without any
public record Silence(Phase from, int activities, int withinDays, int silentDays) {
    public Silence {
        if (activities < 1 || withinDays < 1 || silentDays < 1) {
            throw new IllegalArgumentException(
                    "a silence needs activities before it and days without");
        }
    }
}
