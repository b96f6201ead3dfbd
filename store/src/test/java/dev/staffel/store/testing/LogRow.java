package dev.staffel.store.testing;

import dev.staffel.engine.Row;
import dev.staffel.store.log.KindCode;

/// A row of the log with the subject that it was logged under.
public record LogRow(long subject, Row row) {

    static LogRow of(dev.staffel.store.sql.Row columns) {
        return new LogRow(
                columns.number("subject"),
                new Row(
                        columns.number("position"),
                        KindCode.kind(columns.integer("kind")),
                        columns.integer("shape"),
                        columns.number("thousandths"),
                        columns.instant("happened").toEpochMilli(),
                        columns.instant("received").toEpochMilli(),
                        columns.flag("history"),
                        columns.integer("version"),
                        columns.bytes("content")));
    }
}
