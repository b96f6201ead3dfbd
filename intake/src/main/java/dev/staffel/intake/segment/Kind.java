package dev.staffel.intake.segment;

import java.util.Optional;

/// The calls of the tracking specification.
public enum Kind {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS;

    /// By the name in an event's `type` and in a path, or the letter that browsers shorten it to.
    public static Optional<Kind> named(String name) {
        return switch (name) {
            case "identify", "i" -> Optional.of(IDENTIFY);
            case "track", "t" -> Optional.of(TRACK);
            case "page", "p" -> Optional.of(PAGE);
            case "screen", "s" -> Optional.of(SCREEN);
            case "group", "g" -> Optional.of(GROUP);
            case "alias", "a" -> Optional.of(ALIAS);
            default -> Optional.empty();
        };
    }

    public String word() {
        return switch (this) {
            case IDENTIFY -> "identify";
            case TRACK -> "track";
            case PAGE -> "page";
            case SCREEN -> "screen";
            case GROUP -> "group";
            case ALIAS -> "alias";
        };
    }
}
