package dev.staffel.server.audit;

import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the audit trail, newest first.
@Component
class AuditTrail {
    private static final Statements SQL = Statements.beside(AuditTrail.class, "audit.sql");
    private static final int LIMIT = 50;
    private static final int COUNTED = 10_000;
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;

    /// Which lines are wanted; empty texts want all.
    record Wanted(String actor, String action, String target, Instant from) {}

    AuditTrail(Sql sql) {
        this.sql = sql;
    }

    Items<AuditRow> page(Wanted wanted, Optional<Cursor> after) {
        return sql.inSnapshot(s -> {
            List<AuditRow> rows =
                    filtered(s.call(named("audit-page")), wanted)
                            .set("at", after.map(AuditTrail::at).orElse(END))
                            .set("id", after.map(AuditTrail::id).orElse(LAST_ID))
                            .set("limit", LIMIT + 1)
                            .list(AuditRow::of);
            long total =
                    filtered(s.call(named("audit-count")), wanted)
                            .set("limit", COUNTED + 1)
                            .one(row -> row.number("count"));
            return Items.of(
                    rows,
                    LIMIT,
                    row -> Cursor.of(row.at(), row.id()),
                    Math.min(total, COUNTED),
                    total <= COUNTED);
        });
    }

    List<String> actions() {
        return sql.inTransaction(
                s -> s.call(named("audit-actions")).list(row -> row.text("action")));
    }

    /// The cursor of a client, if it is one of ours.
    static Optional<Cursor> cursor(String text) {
        try {
            return Cursor.read(text, 2).map(cursor -> Cursor.of(at(cursor), id(cursor)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant at(Cursor cursor) {
        return Instant.parse(cursor.values().getFirst());
    }

    private static UUID id(Cursor cursor) {
        return UUID.fromString(cursor.values().getLast());
    }

    private static Call filtered(Call call, Wanted wanted) {
        return call.set("actor", wanted.actor())
                .set("action", wanted.action())
                .set("target", wanted.target())
                .set("from", wanted.from());
    }

    private static NamedStatement named(String name) {
        return SQL.named(name);
    }
}
