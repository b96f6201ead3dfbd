package dev.staffel.store.read;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lists the leads for which marketing owes required data or an answer, a page at a time, the nearest deadline first.
public final class Owed {
    private static final Statements SQL = Statements.beside(Owed.class, "owed.sql");

    private final Sql sql;

    public Owed(Sql sql) {
        this.sql = sql;
    }

    /// A lead for which something is owed.
    ///
    /// @param until the deadline, also one that has passed
    public record Line(LeadRow row, Instant until) {}

    /// How much is owed.
    ///
    /// @param late how many of them too late
    /// @param first the nearest deadline, or the longest passed one
    public record Sum(long count, long late, Optional<Instant> first) {}

    /// Up to `limit` leads behind a place, see [Offers.Behind#NONE].
    public List<Line> page(Offers.Behind behind, int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("owed"))
                        .set("until", behind.deadline())
                        .set("id", behind.id())
                        .set("limit", limit)
                        .list(row -> new Line(LeadRow.of(row), row.instant("owed_until"))));
    }

    public Sum sum(Instant now) {
        return sql.inTransaction(session ->
                session.call(SQL.named("owed-counted"))
                        .set("now", now)
                        .one(row ->
                                new Sum(
                                        row.number("count"),
                                        row.number("late"),
                                        row.optionalInstant("first"))));
    }
}
