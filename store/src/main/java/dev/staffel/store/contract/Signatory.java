package dev.staffel.store.contract;

import java.util.Set;
import java.util.UUID;

/// A person who wants to sign.
///
/// @param heads the sides this person is the head of
public record Signatory(UUID staff, String name, Set<Side> heads) {
    public Signatory {
        heads = Set.copyOf(heads);
        if (name.isBlank()) throw new IllegalArgumentException("a signature needs a name");
    }
}
