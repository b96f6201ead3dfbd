package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;

/// Tells how much waits for a user behind an entry of the navigation. Asked for every page, so it has to be quick.
@FunctionalInterface
public interface Counts {
    /// 0 where nothing waits, or nothing is counted.
    long of(Caller.User user, String entry);
}
