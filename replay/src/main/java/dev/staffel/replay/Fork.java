package dev.staffel.replay;

import dev.staffel.engine.Lead;
import dev.staffel.engine.Leeway;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a fold stood before a step by which its leeway became narrower: with a threshold beyond the leeway of after the step
/// the fold may go another way from here on, and not before.
///
/// @param place of the signal that the step takes in; the course's length for the time after the last one
/// @param after the leeway after the step
record Fork(int place, State before, Leeway after) {

    /// Where a fold stands.
    ///
    /// @param lead null before the first signal
    /// @param asked when the lead was asked last
    /// @param comeBack how many of the recorded returns have been
    /// @param known how many signals
    record State(
            @Nullable Lead lead,
            Instant asked,
            boolean isWithSales,
            int comeBack,
            int known,
            Found found) {
        static final State START = new State(null, Instant.MIN, false, 0, 0, Found.NOTHING);
    }

    /// What a fold has found so far.
    ///
    /// @param moments how many signals were known at each crossing
    record Found(
            List<Crossing> crossings,
            List<Crossing.Handover> handovers,
            List<Trace.Step> steps,
            List<Integer> moments) {
        static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());
    }
}
