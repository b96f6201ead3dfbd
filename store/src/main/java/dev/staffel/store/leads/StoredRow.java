package dev.staffel.store.leads;

import dev.staffel.engine.Row;
import dev.staffel.store.log.LoggedRow;

/// A row of the log with the lead that it belongs to.
///
/// @param source the number of the source that it came through
record StoredRow(long lead, Row row, int source) {

    static StoredRow of(dev.staffel.store.sql.Row columns) {
        return new StoredRow(
                columns.number("lead"), LoggedRow.of(columns), columns.integer("source"));
    }
}
