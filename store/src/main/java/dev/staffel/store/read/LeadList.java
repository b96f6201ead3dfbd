package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lists leads, a page at a time: each stage gives its first rows by an index, and the page is merged from them.
public final class LeadList {
    /// Up to how many are counted exactly without being asked to.
    public static final int COUNTED = 10_000;

    private static final Statements SQL = Statements.beside(LeadList.class, "leads.sql");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;

    public LeadList(Sql sql) {
        this.sql = sql;
    }

    /// Up to `limit` leads behind the one given, in that order; a search is always ordered by interest.
    public List<LeadRow> page(
            LeadFilter filter, LeadOrder order, Optional<LeadRow> behind, int limit) {
        return sql.inTransaction(session -> {
            if (!filter.search().isEmpty()) return found(session, filter, behind, limit);
            var call =
                    filtered(
                            session.call(SQL.named(order.statement())),
                            withStages(session, filter));
            return start(call, order, behind).set("limit", limit).list(LeadRow::of);
        });
    }

    private static List<LeadRow> found(
            Session session, LeadFilter filter, Optional<LeadRow> behind, int limit) {
        var call =
                filtered(session.call(SQL.named("leads-found")), filter)
                        .set("query", filter.search());
        return start(call, LeadOrder.INTEREST, behind).set("limit", limit).list(LeadRow::of);
    }

    private static Call start(Call call, LeadOrder order, Optional<LeadRow> behind) {
        var id =
                behind.map(LeadRow::id)
                        .orElse(order == LeadOrder.NAME ? Long.MIN_VALUE : Long.MAX_VALUE);
        call.set("id", id);
        return switch (order) {
            case INTEREST ->
                    call.set("interest", behind.map(LeadRow::interest).orElse(Integer.MAX_VALUE));
            case ACTIVITY ->
                    call.set(
                            "activity",
                            behind.map(row -> row.lastActivity().orElse(Instant.EPOCH))
                                    .orElse(END));
            case CREATED -> call.set("created", behind.map(LeadRow::created).orElse(END));
            case NAME -> call.set("name", behind.map(LeadRow::sortName).orElse(""));
        };
    }

    public Optional<LeadRow> find(long id) {
        return sql.inTransaction(
                session -> session.call(SQL.named("lead-row")).set("id", id).first(LeadRow::of));
    }

    /// How many there are: exactly up to [#COUNTED], else from a sample of the table unless `exactly` is asked.
    public Count count(LeadFilter filter, boolean exactly) {
        return sql.inTransaction(session -> {
            int most = exactly ? Integer.MAX_VALUE : COUNTED + 1;
            long counted =
                    counted(session, "leads-counted", filter)
                            .set("most", most)
                            .one(row -> row.number("count"));
            if (counted < most) return new Count(counted, true);
            long sampled =
                    counted(session, "leads-sampled", filter).one(row -> row.number("count"));
            return new Count(Math.max(sampled, COUNTED), false);
        });
    }

    private static Call counted(Session session, String statement, LeadFilter filter) {
        return filtered(session.call(SQL.named(statement)), filter).set("query", filter.search());
    }

    private static LeadFilter withStages(Session session, LeadFilter filter) {
        if (!filter.stages().isEmpty()) return filter;
        var all = session.call(SQL.named("stages")).list(row -> row.text("stage"));
        return new LeadFilter(
                filter.query(),
                all,
                filter.grades(),
                filter.holderKind(),
                filter.desk(),
                filter.holder(),
                filter.country(),
                filter.maturity(),
                filter.source());
    }

    private static Call filtered(Call call, LeadFilter filter) {
        return call.set("stages", filter.stages())
                .set("grades", filter.grades())
                .set("holder_kind", filter.holderKind())
                .set("desk", filter.desk())
                .set("holder", filter.holder())
                .set("country", filter.country())
                .set("maturity", filter.maturity())
                .set("source", filter.source());
    }
}
