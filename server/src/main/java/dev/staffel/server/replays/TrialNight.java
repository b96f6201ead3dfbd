package dev.staffel.server.replays;

import java.time.Instant;
import java.time.LocalDate;

/// What the last night of a trial found.
///
/// @param night the day in whose first hours it was run
/// @param before what the version in force was called
/// @param from since when leads are counted
/// @param would how many leads would have entered the stage under the draft
/// @param did the same under the version in force
record TrialNight(
        long replay,
        LocalDate night,
        String before,
        String stage,
        Instant from,
        int would,
        int did) {}
