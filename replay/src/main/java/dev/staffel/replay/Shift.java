package dev.staffel.replay;

import java.util.Optional;

/// What moving one threshold changes for one lead.
///
/// @param entry which threshold is moved, by [Threshold#name]
/// @param least the lowest level, in whole points, at which it fares so
/// @param most the highest level
/// @param base how it fares where the threshold stands; nothing when there is nothing to tell
/// @param result how it fares at these levels, without what made the difference; nothing when there is nothing to tell
public record Shift(
        long lead,
        String entry,
        int least,
        int most,
        Optional<LeadResult> base,
        Optional<LeadResult> result) {

    public boolean isAt(int level) {
        return least <= level && level <= most;
    }
}
