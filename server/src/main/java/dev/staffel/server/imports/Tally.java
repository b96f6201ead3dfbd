package dev.staffel.server.imports;

import java.util.concurrent.atomic.AtomicLong;

/// The counts of an import while it runs; any thread may read them.
final class Tally {
    final AtomicLong total = new AtomicLong();
    final AtomicLong rows = new AtomicLong();
    final AtomicLong created = new AtomicLong();
    final AtomicLong updated = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();
    final AtomicLong leftOut = new AtomicLong();
    final AtomicLong signals = new AtomicLong();

    Counts counts() {
        return new Counts(
                total.get(),
                rows.get(),
                created.get(),
                updated.get(),
                repeated.get(),
                rejected.get(),
                leftOut.get(),
                signals.get());
    }
}
