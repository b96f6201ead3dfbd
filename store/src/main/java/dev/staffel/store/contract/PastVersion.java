package dev.staffel.store.contract;

import dev.staffel.store.playbooks.PlaybookVersion;
import java.time.Instant;
import java.util.List;

/// A version as files tell it: its text, how it was decided, and who signed.
///
/// @param hash of the agreement that the signatures approve
/// @param signatures in the order they were given; none but for a version that both sides signed
public record PastVersion(PlaybookVersion version, String hash, List<Signed> signatures) {
    public PastVersion {
        signatures = List.copyOf(signatures);
    }

    /// A signature of which only the name is known.
    public record Signed(Side side, String name, boolean deputy, Instant at, String hash) {
        public static Signed of(Signature signature) {
            return new Signed(
                    signature.side(),
                    signature.name(),
                    signature.deputy(),
                    signature.at(),
                    signature.hash());
        }
    }
}
