package dev.staffel.store.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The approval of an agreement by the head, or a deputy, of one side.
///
/// @param staff who signed; nothing where the signature was imported, of which only the name is known
/// @param revision of the draft that was looked at
/// @param hash of the agreement that was approved, see [dev.staffel.playbook.PlaybookText#agreementHash]
/// @param voided why it no longer holds, if so
public record Signature(
        Side side,
        Optional<UUID> staff,
        String name,
        boolean deputy,
        Instant at,
        int revision,
        String hash,
        Optional<Voided> voided) {

    /// That a signature no longer holds.
    public record Voided(Instant at, String because) {}

    /// Whether it was taken from files, with the name as it is written there.
    public boolean isImported() {
        return staff.isEmpty();
    }

    public boolean holds() {
        return voided.isEmpty();
    }
}
