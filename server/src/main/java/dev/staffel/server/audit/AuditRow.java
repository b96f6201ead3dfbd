package dev.staffel.server.audit;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.UUID;

/// One line of the audit trail.
record AuditRow(
        UUID id,
        Instant at,
        String actor,
        String action,
        String target,
        String detail,
        String address) {

    static AuditRow of(Row row) {
        return new AuditRow(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.text("target"),
                row.text("detail"),
                row.text("address"));
    }
}
