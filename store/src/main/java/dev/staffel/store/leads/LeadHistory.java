package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Row;
import java.util.ArrayList;
import java.util.List;

/// All evidence of one lead that was ever known to be its own, with since and until when.
final class LeadHistory {
    private final List<Remembered> all = new ArrayList<>(); // in the order of positions

    /// A row of evidence.
    ///
    /// @param knownFrom the position from which on it is known to be this lead's
    /// @param knownTo the first position from which on it no longer is
    /// @param struckFrom the position from which on it does not count
    record Remembered(StoredRow stored, long knownFrom, long knownTo, long struckFrom) {

        private boolean isKnownAt(long position) {
            return stored.row().position() < position
                    && knownFrom <= position
                    && position < knownTo
                    && position < struckFrom;
        }
    }

    void add(Remembered remembered) {
        all.add(remembered);
    }

    /// What counts for the lead as known just before a position; each row once, also when two links tell it.
    List<StoredRow> asKnownAt(long position) {
        var known = new ArrayList<StoredRow>();
        long last = -1;
        for (Remembered remembered : all) {
            long own = remembered.stored.row().position();
            if (own == last || !remembered.isKnownAt(position)) continue;
            known.add(remembered.stored);
            last = own;
        }
        return known;
    }

    /// The same as the driver asks for it.
    Driver.History before(long position) {
        return () -> rows(asKnownAt(position));
    }

    private static List<Row> rows(List<StoredRow> stored) {
        return stored.stream().map(StoredRow::row).toList();
    }
}
