package dev.staffel.store.log;

import dev.staffel.engine.Row;

/// A row of the log as the driver is fed it.
public final class LoggedRow {
    private LoggedRow() {}

    /// Reads it from a query.
    ///
    /// @param columns those of the signal table that a fold reads, by their names
    public static Row of(dev.staffel.store.sql.Row columns) {
        return new Row(
                columns.number("position"),
                KindCode.kind(columns.integer("kind")),
                columns.integer("shape"),
                columns.number("thousandths"),
                columns.instant("happened").toEpochMilli(),
                columns.instant("received").toEpochMilli(),
                columns.flag("history"),
                columns.integer("version"),
                columns.bytes("content"));
    }
}
