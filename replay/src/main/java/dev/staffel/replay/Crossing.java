package dev.staffel.replay;

import java.time.Instant;
import java.util.Optional;

/// That a lead enters a stage by its criteria.
///
/// @param entry which way in, by its id
/// @param interest whole points, rounded down as everywhere
/// @param grade the letter, or `?`
/// @param handover the offer that followed, if one did
public record Crossing(
        Instant at,
        String stage,
        String entry,
        long interest,
        String grade,
        Optional<Handover> handover) {

    /// An offer to a desk.
    ///
    /// @param enquiry whether the person asked for sales by themselves, so that no criteria were needed
    public record Handover(Instant at, String desk, boolean enquiry) {}

    Crossing with(Handover offer) {
        return new Crossing(at, stage, entry, interest, grade, Optional.of(offer));
    }
}
