package dev.staffel.store.leads;

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
            return knownFrom <= position && position < knownTo && position < struckFrom;
        }
    }

    void add(Remembered remembered) {
        all.add(remembered);
    }

    /// What counts for the lead as known just before a position; each row once, also when two links tell it.
    List<StoredRow> asKnownAt(long position) {
        return known(position - 1, position);
    }

    /// What counts for the lead once the row at a position is folded.
    List<StoredRow> asFoldedAt(long position) {
        return known(position, position);
    }

    private List<StoredRow> known(long end, long position) {
        var known = new ArrayList<StoredRow>();
        long last = -1;
        for (Remembered remembered : all) {
            long own = remembered.stored.row().position();
            if (own > end || own == last || !remembered.isKnownAt(position)) continue;
            known.add(remembered.stored);
            last = own;
        }
        return known;
    }

    /// The same as the driver asks for it.
    List<Row> before(long position) {
        return rows(asKnownAt(position));
    }

    private static List<Row> rows(List<StoredRow> stored) {
        return stored.stream().map(StoredRow::row).toList();
    }
}
