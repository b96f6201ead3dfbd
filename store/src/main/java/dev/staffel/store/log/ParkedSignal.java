package dev.staffel.store.log;

import java.time.Instant;
import java.util.Optional;

/// A signal that could not be folded.
///
/// @param event what a source claimed was done; empty for news and decisions
/// @param happened empty once it was erased
/// @param retriedAs its new position once it was retried
public record ParkedSignal(
        long id,
        long lead,
        Optional<String> source,
        Optional<String> event,
        Optional<Instant> happened,
        Instant parkedOn,
        String reason,
        Optional<Long> retriedAs,
        Optional<String> retriedBy) {

    public boolean mayBeRetried() {
        return happened.isPresent() && retriedAs.isEmpty();
    }
}
