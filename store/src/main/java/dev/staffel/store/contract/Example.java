package dev.staffel.store.contract;

import java.time.Instant;
import java.util.Optional;

/// A lead that must, or must not, meet the criteria of a stage: a real one as it was known up to a position of the log, or
/// one made up.
///
/// @param attributes of a made-up one, as typed; see [MadeUp]
/// @param activities of a made-up one, as typed
/// @param asOf the instant as of which it is judged
public record Example(
        long id,
        String stage,
        boolean mustBe,
        String reason,
        Optional<Pin> pin,
        String attributes,
        String activities,
        Instant asOf,
        String by) {

    /// A real lead up to a position of the log.
    public record Pin(long lead, long position) {}
}
