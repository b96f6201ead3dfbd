package dev.staffel.engine;

import java.time.Instant;

/// One row of the log, as store, replay and tests feed it to the driver.
///
/// @param position its place in the log; grows with the order of commits
/// @param shape the number of the claim for [Kind#ACTED], else 0
/// @param thousandths the amount for [Kind#ACTED], else 0
/// @param happenedMillis when it happened, as the source says, in milliseconds of the Unix epoch
/// @param receivedMillis when it was received
/// @param history whether its source tells the past, so that `happened` moves the lead's clock in place of receipt
/// @param version the playbook version in force when it was appended
/// @param content the signal as [SignalCodec] writes it; empty for [Kind#ACTED] and [Kind#TIME_PASSED]
@SuppressWarnings("ArrayRecordComponent") // rows are only read, in the hottest loop
public record Row(
        long position,
        Kind kind,
        int shape,
        long thousandths,
        long happenedMillis,
        long receivedMillis,
        boolean history,
        int version,
        byte[] content) {

    /// When it happened, as far as that can be: not before the epoch and not after it was received.
    Instant happened() {
        return Instant.ofEpochMilli(Math.clamp(happenedMillis, 0, receivedMillis));
    }

    /// What sort of signal a row holds; the order is stored, so new ones go to the end.
    public enum Kind {
        ACTED,
        LEARNED,
        ROUTED,
        CLOCKED,
        ACCEPTED,
        RETURNED,
        REASSIGNED,
        MOVED,
        TIME_PASSED,
        RECAST,
        CLOSED,
        REOPENED,
        OVERRIDE_ENDED,
        DATA_ASKED;

        /// Whether rows of this kind are part of a lead's evidence; the others are of its process.
        public boolean isEvidence() {
            return this == ACTED || this == LEARNED;
        }
    }
}
