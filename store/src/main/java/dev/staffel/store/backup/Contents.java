package dev.staffel.store.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of what a backup holds, its last entry: a file without it is not whole.
///
/// @param format the number of this file format
/// @param schema the migration that the tables were on
/// @param behaviour how the release decides that had folded the leads; files of before have none
record Contents(
        int format,
        int schema,
        @Nullable Integer behaviour,
        Instant taken,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final int FIRST_BEHAVIOUR = 1;
    static final String ENTRY = "contents.json";

    /// One table's rows, as COPY writes them as text.
    ///
    /// @param sha256 of the rows before they were compressed, in hexadecimal digits
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /// @param value the last number that the sequence gave
    record Sequence(String name, long value) {}

    int decidedBy() {
        return behaviour == null ? FIRST_BEHAVIOUR : behaviour;
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
