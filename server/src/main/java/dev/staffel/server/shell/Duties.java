package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import java.util.List;
import java.util.Locale;

/// Tells what of one feature waits for a user, for the page `/today`. A feature that has something to tell has a component of this kind.
@FunctionalInterface
public interface Duties {
    /// What waits for this user now, and what soon will.
    List<Duty> of(Caller.User user, Locale locale);
}
