package dev.staffel.store.backup;

import java.time.Duration;

/// What was written or restored, for the person who asked.
///
/// @param schema the migration that the backup's tables are on
/// @param bytes the size of the file
public record BackupReport(int schema, int tables, long rows, long bytes, Duration took) {
    /// Seconds are enough for a person.
    @Override
    public String toString() {
        return "%,d rows of %d tables, %,d bytes, schema %d, in %d.%03d s"
                .formatted(rows, tables, bytes, schema, took.toSeconds(), took.toMillisPart());
    }
}
