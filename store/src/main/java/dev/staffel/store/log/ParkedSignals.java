package dev.staffel.store.log;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.OptionalLong;

/// The signals that could not be folded, the latest first, and their retry as new signals.
public final class ParkedSignals {
    private static final Statements SQL = Statements.beside(ParkedSignals.class, "parked.sql");

    private final Sql sql;

    private record Place(long position, int batch) {}

    public ParkedSignals(Sql sql) {
        this.sql = sql;
    }

    /// The signals before a number.
    public List<ParkedSignal> page(long before, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("parked-page"))
                        .set("before", before)
                        .set("limit", limit)
                        .list(ParkedSignals::signal));
    }

    /// How many there are, counted up to a limit.
    public long count(int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("parked-count"))
                        .set("limit", limit)
                        .one(row -> row.number("count")));
    }

    /// Appends a parked signal anew under the version in force, in the caller's transaction; when it happened stays. The
    /// parked position itself is skipped for ever.
    ///
    /// @return its new position, nothing when it was retried already or erased
    public OptionalLong retry(Session session, long id, String by) {
        var place =
                session.call(SQL.named("parked-lock"))
                        .set("id", id)
                        .first(row -> new Place(row.number("position"), row.integer("batch")));
        if (place.isEmpty()) return OptionalLong.empty();
        var head = SignalLog.head(session);
        long next = head.last() + 1;
        session.call(SQL.named("parked-again"))
                .set("next", next)
                .set("version", head.version())
                .set("position", place.get().position())
                .update();
        session.call(SQL.named("parked-retried"))
                .set("next", next)
                .set("by", by)
                .set("id", id)
                .update();
        if (place.get().batch() != 0) {
            session.call(SignalLog.SQL.named("append-batches"))
                    .set("first", next)
                    .set("last", next)
                    .set("batches", new int[] {place.get().batch()})
                    .update();
        }
        session.call(SignalLog.SQL.named("append-end")).set("last", next).run();
        return OptionalLong.of(next);
    }

    private static ParkedSignal signal(Row row) {
        return new ParkedSignal(
                row.number("id"),
                row.number("lead"),
                row.optionalText("source"),
                row.optionalText("event"),
                row.optionalInstant("happened"),
                row.instant("parked_on"),
                row.text("reason"),
                row.optionalNumber("retried_as"),
                row.optionalText("retried_by"));
    }
}
