package dev.staffel.store.log;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.LocalDate;
import java.util.List;

/// Reads the events that were refused, the latest first.
public final class RejectedEvents {
    /// Asks for the events of all sources.
    public static final int ALL = -1;

    private static final Statements SQL = Statements.beside(RejectedEvents.class, "rejected.sql");

    private final Sql sql;

    public RejectedEvents(Sql sql) {
        this.sql = sql;
    }

    /// The events before a number.
    ///
    /// @param source a source's number, 0 for unknown ones, or [#ALL]
    public List<RejectedEvent> page(int source, long before, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("rejected-page"))
                        .set("source", source)
                        .set("before", before)
                        .set("limit", limit)
                        .list(RejectedEvents::event));
    }

    /// How many are kept, counted up to a limit.
    public long count(int source, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("rejected-count"))
                        .set("source", source)
                        .set("limit", limit)
                        .one(row -> row.number("count")));
    }

    /// How many were refused since a day, also those that were not kept.
    public long since(LocalDate day) {
        return sql.inTransaction(session ->
                session.call(SQL.named("rejected-days"))
                        .set("since", day)
                        .one(row -> row.number("events")));
    }

    private static RejectedEvent event(Row row) {
        return new RejectedEvent(
                row.number("id"),
                row.optionalText("source"),
                row.instant("received"),
                row.text("reason"),
                row.text("detail"),
                row.text("body"));
    }
}
