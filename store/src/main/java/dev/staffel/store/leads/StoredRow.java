package dev.staffel.store.leads;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;

/// A row of the log with the lead that it belongs to.
///
/// @param source the number of the source that it came through
record StoredRow(long lead, Row row, int source) {

    static StoredRow of(dev.staffel.store.sql.Row columns) {
        var row =
                new Row(
                        columns.number("position"),
                        KindCode.kind(columns.integer("kind")),
                        columns.integer("shape"),
                        columns.number("thousandths"),
                        columns.instant("happened").toEpochMilli(),
                        columns.instant("received").toEpochMilli(),
                        columns.flag("history"),
                        columns.integer("version"),
                        columns.bytes("content"));
        return new StoredRow(columns.number("lead"), row, columns.integer("source"));
    }
}
