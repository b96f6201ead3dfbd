package dev.staffel.store.log;

import dev.staffel.store.sql.Row;

/// Where the log ends, for whoever holds its lock.
///
/// @param last the last position taken
/// @param version the playbook version in force
/// @param writer the appender that changed links last, empty for anybody else
record Head(long last, int version, String writer) {

    static Head of(Row row) {
        int version = row.integer("version");
        if (version == 0) throw new IllegalStateException("no playbook is in force");
        long last = row.flag("is_called") ? row.number("last_value") : 0;
        return new Head(last, version, row.text("writer"));
    }

    boolean isWrittenBy(String appender) {
        return writer.equals(appender);
    }
}
