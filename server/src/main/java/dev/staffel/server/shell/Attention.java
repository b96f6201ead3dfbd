package dev.staffel.server.shell;

import java.util.Optional;

/// Tells the navigation which of its entries wants to be looked at. Asked for every page, so it has to be quick.
@FunctionalInterface
public interface Attention {
    /// Nothing wants to be looked at.
    Attention NONE = _ -> Optional.empty();

    /// How urgently: `clock` when something is due, `bad` when it is long overdue.
    Optional<String> tone(String entry);
}
