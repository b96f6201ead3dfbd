package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Reason;

/// Sees what an import leaves out, and how it goes on; called by one thread at a time.
interface Witness {
    void rejected(RejectedLine line);

    void leftOut(long line, Reason reason);

    /// Called about every thousand messages.
    void goesOn();

    /// Whether somebody wants the import to stop.
    boolean stops();
}
