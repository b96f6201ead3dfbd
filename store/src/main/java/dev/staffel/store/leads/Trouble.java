package dev.staffel.store.leads;

import dev.staffel.store.sql.SqlFailure;

/// Tells trouble with one lead's rows from trouble with the database, which passes.
final class Trouble {
    private Trouble() {}

    /// Whether the same would fail again: a value that doesn't fit, a broken constraint or limit, a fault of our own. That a
    /// newer release has taken over is no fault of the lead.
    static boolean isLasting(RuntimeException failure) {
        if (failure instanceof OlderRelease) return false;
        return !(failure instanceof SqlFailure refused) || refused.isOfValues();
    }
}
