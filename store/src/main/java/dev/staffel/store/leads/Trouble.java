package dev.staffel.store.leads;

import dev.staffel.store.sql.SqlFailure;

/// Tells trouble with one lead's rows from trouble with the database, which passes.
final class Trouble {
    private Trouble() {}

    /// Whether the same would fail again: a value that doesn't fit, a broken constraint or limit, a fault of our own.
    static boolean isLasting(RuntimeException failure) {
        return !(failure instanceof SqlFailure refused) || refused.isOfValues();
    }
}
