package dev.staffel.server.users;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API token as its page shows it.
record TokenRow(
        UUID id,
        String name,
        List<String> scopes,
        Instant created,
        String createdBy,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    static TokenRow of(Row row) {
        return new TokenRow(
                row.uuid("id"),
                row.text("name"),
                row.texts("scopes"),
                row.instant("created"),
                row.text("created_by"),
                row.optionalInstant("used").orElse(null),
                row.optionalInstant("revoked").orElse(null));
    }
}
