package dev.staffel.server.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An import as REST answers it.
record ImportJson(
        int id,
        String fileName,
        long fileBytes,
        String state,
        String uploadedBy,
        Instant uploadedOn,
        @Nullable Instant rehearsedOn,
        @Nullable Instant startedOn,
        @Nullable Instant endedOn,
        String trouble,
        Counts counts,
        long leadsRemoved,
        long leadsKept,
        String mapping) {
    static ImportJson of(ImportRecord record) {
        return new ImportJson(
                record.id(),
                record.fileName(),
                record.fileBytes(),
                record.state().word(),
                record.uploadedBy(),
                record.uploadedOn(),
                record.rehearsed().orElse(null),
                record.started().orElse(null),
                record.ended().orElse(null),
                record.trouble(),
                record.counts(),
                record.leadsRemoved(),
                record.leadsKept(),
                record.mapping());
    }
}
