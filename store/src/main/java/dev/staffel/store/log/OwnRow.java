package dev.staffel.store.log;

import dev.staffel.engine.Evidence;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import java.time.Instant;

/// A row about a lead that nobody sent: an answer of staff, a tick, a recount, the answer of routing.
///
/// @param history whether `happened` moves the lead's clock in place of receipt
@SuppressWarnings("ArrayRecordComponent") // as in the engine's rows
public record OwnRow(
        long lead,
        int source,
        Row.Kind kind,
        byte[] content,
        Instant happened,
        Instant received,
        boolean history) {

    /// The content of a recount's row.
    ///
    /// @param cause why, for people
    public static byte[] recast(String cause) {
        return SignalCodec.content(new Signal.Recast(Instant.EPOCH, Evidence.NONE, cause));
    }

    /// A row for a signal that happens now.
    public static OwnRow now(long lead, int source, Signal signal, Instant now) {
        return new OwnRow(
                lead,
                source,
                SignalCodec.kind(signal),
                SignalCodec.content(signal),
                now,
                now,
                false);
    }
}
