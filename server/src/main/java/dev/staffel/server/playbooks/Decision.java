package dev.staffel.server.playbooks;

import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Signature;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a version was decided.
///
/// @param hash of the agreement
/// @param draft what it came from, if it came from a draft
/// @param signatures those that put it in force, or the agreement that it took over
/// @param agreed the number of the version that this agreement is in force since
record Decision(String hash, Optional<Draft> draft, List<Signature> signatures, int agreed) {
    Decision {
        signatures = List.copyOf(signatures);
    }

    /// Whether one person signed for both sides, which the definition has to say.
    boolean isByOnePerson() {
        return signatures.size() > 1
                && signatures.stream()
                                .map(signature ->
                                        signature
                                                .staff()
                                                .map(UUID::toString)
                                                .orElse(signature.name()))
                                .distinct()
                                .count()
                        == 1;
    }
}
