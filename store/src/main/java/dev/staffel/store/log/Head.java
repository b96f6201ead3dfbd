package dev.staffel.store.log;

import dev.staffel.store.sql.Row;

/// Where the log ends, for whoever holds its lock.
///
/// @param last the last position taken
/// @param version the playbook version in force
record Head(long last, int version) {

    static Head of(Row row) {
        int version = row.integer("version");
        if (version == 0) throw new IllegalStateException("no playbook is in force");
        return new Head(row.flag("is_called") ? row.number("last_value") : 0, version);
    }
}
