package dev.staffel.server.shell;

/// Says on every page when the people and companies in it are invented.
public interface Demonstrating {
    /// Whether this installation was ever filled with the demonstration; asked for every page.
    boolean isDemonstration();
}
