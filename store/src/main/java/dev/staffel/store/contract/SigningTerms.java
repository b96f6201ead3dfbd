package dev.staffel.store.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may sign for whom.
///
/// @param oneSignsForBoth whether the same person may sign for both sides; the definition then says so
/// @param deputies who may sign for a side beside its head
public record SigningTerms(boolean oneSignsForBoth, Map<Side, Set<UUID>> deputies) {
    public SigningTerms {
        deputies = Map.copyOf(deputies);
    }

    public static SigningTerms strict() {
        return new SigningTerms(false, Map.of());
    }

    /// Whether a person may speak for a side at all, as its head or as a deputy.
    public boolean speaksFor(Signatory person, Side side) {
        return person.heads().contains(side) || isDeputy(person.staff(), side);
    }

    boolean isDeputy(UUID staff, Side side) {
        return deputies.getOrDefault(side, Set.of()).contains(staff);
    }

    /// Why a person may not sign for a side now, given the signatures that hold; nothing when they may.
    public Optional<Refused.Why> obstacle(Signatory person, Side side, List<Signature> holding) {
        if (!speaksFor(person, side)) return Optional.of(Refused.Why.NOT_HEAD_OR_DEPUTY);
        if (holding.stream().anyMatch(signature -> signature.side() == side)) {
            return Optional.of(Refused.Why.SIDE_HAS_SIGNED);
        }
        boolean signedForOther =
                holding.stream()
                        .anyMatch(signature ->
                                signature.staff().filter(person.staff()::equals).isPresent());
        return signedForOther && !oneSignsForBoth
                ? Optional.of(Refused.Why.SIGNED_FOR_THE_OTHER_SIDE)
                : Optional.empty();
    }
}
