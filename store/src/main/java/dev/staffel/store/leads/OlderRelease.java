package dev.staffel.store.leads;

/// A release that decides differently has taken the leads over, so this one no longer folds them.
public final class OlderRelease extends RuntimeException {
    /// @param own how this release decides
    /// @param newer how the one decides that has taken over
    OlderRelease(int own, int newer) {
        super(
                "a newer release has taken the leads over (behaviour %d, this one has %d): stop this program and start the newer release"
                        .formatted(newer, own));
    }
}
