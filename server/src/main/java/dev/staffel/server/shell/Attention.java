package dev.staffel.server.shell;

import java.util.List;
import java.util.Optional;

/// Tells the navigation which of its entries wants to be looked at. Asked for every page, so it has to be quick.
@FunctionalInterface
public interface Attention {
    /// Nothing wants to be looked at.
    Attention NONE = _ -> Optional.empty();

    /// What any of them asks for, the most urgent first.
    static Attention all(List<Attention> some) {
        return entry -> {
            var tones = some.stream().flatMap(one -> one.tone(entry).stream()).toList();
            return tones.contains("bad") ? Optional.of("bad") : tones.stream().findFirst();
        };
    }

    /// How urgently: `clock` when something is due, `bad` when it is long overdue.
    Optional<String> tone(String entry);
}
