package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;

/// Told when a reader changes language or colours, so that they find them again on another device.
public interface PreferenceListener {
    void preferred(Caller caller, Preferences preferences);
}
