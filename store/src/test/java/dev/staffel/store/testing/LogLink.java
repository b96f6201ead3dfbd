package dev.staffel.store.testing;

import dev.staffel.store.sql.Row;

/// Which rows of a subject belong to which lead, and since and until when that is known.
public record LogLink(long subject, long lead, long from, long to, long knownFrom, long knownTo) {

    static LogLink of(Row row) {
        return new LogLink(
                row.number("subject"),
                row.number("lead"),
                row.number("from_position"),
                row.number("to_position"),
                row.number("known_from"),
                row.number("known_to"));
    }

    /// Whether a row of the log is the lead's, as known at a position.
    public boolean tells(LogRow row, long ofLead, long known) {
        long position = row.row().position();
        return lead == ofLead
                && subject == row.subject()
                && from <= position
                && position < to
                && knownFrom <= known
                && known < knownTo;
    }
}
