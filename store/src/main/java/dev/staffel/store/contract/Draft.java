package dev.staffel.store.contract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text on its way into force.
///
/// @param text as typed; it may not be readable yet
/// @param basedOn the version it began from, or was last brought up to
/// @param revision grows with every kept edit
/// @param hash of the agreement as it was proposed; what is signed
/// @param wishedFrom not in force before; nothing means as soon as both sides have signed
/// @param trial whether it runs beside the version in force
/// @param version what it became
/// @param signatures in the order they were given, voided ones too
public record Draft(
        long id,
        Kind kind,
        String title,
        String text,
        int basedOn,
        int revision,
        Stand stand,
        Optional<String> hash,
        Optional<Instant> wishedFrom,
        boolean trial,
        Edit created,
        Edit edited,
        Optional<String> proposedBy,
        Optional<String> withdrawnBecause,
        Optional<Integer> version,
        List<Signature> signatures) {

    public Draft {
        signatures = List.copyOf(signatures);
    }

    /// Which part of the playbook it changes.
    public enum Kind {
        /// What both sides sign.
        AGREEMENT,
        /// What its owner releases alone.
        SETTINGS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Who wrote, and when.
    public record Edit(String by, Instant at) {}

    /// The signatures that have not been voided.
    public List<Signature> holding() {
        return signatures.stream().filter(Signature::holds).toList();
    }

    public Optional<Signature> signatureOf(Side side) {
        return holding().stream().filter(signature -> signature.side() == side).findFirst();
    }

    boolean isSignedByBoth() {
        return signatureOf(Side.MARKETING).isPresent() && signatureOf(Side.SALES).isPresent();
    }
}
