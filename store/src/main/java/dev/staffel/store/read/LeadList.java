package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lists leads, a page at a time, and counts them.
public final class LeadList {
    /// Up to how many are counted exactly without being asked to.
    public static final int COUNTED = 10_000;

    static final Statements SQL = Statements.beside(LeadList.class, "leads.sql");

    private static final int NO_LIMIT = 0;
    private static final int WALKED = 2_000;
    private static final int WALKED_IN_INDEX = 30_000;
    private static final String CANCELED = "57014";

    private final Sql sql;

    public LeadList(Sql sql) {
        this.sql = sql;
    }

    /// Up to `limit` leads behind a place.
    public List<LeadRow> page(
            LeadFilter filter, LeadSort sort, Optional<LeadSort.Behind> behind, int limit) {
        return sql.inTransaction(session -> {
            plan(session, NO_LIMIT);
            return rows(session, ids(session, filter, sort, behind, limit));
        });
    }

    /// How often a word or topic occurs can't be foretold. So a page is looked for among the next leads of the list, where
    /// a common one fills it at once; a rare one is then quickly found by its own index.
    private static List<Long> ids(
            Session session,
            LeadFilter filter,
            LeadSort sort,
            Optional<LeadSort.Behind> behind,
            int limit) {
        if (!filter.isUnforeseen())
            return ids(filter.call(session, SQL, "ids-by-" + sort.name()), sort, behind, limit);
        boolean isQuick = sort.order() == LeadOrder.INTEREST && filter.isInIndex();
        var walk =
                filter.call(session, SQL, "walk-by-" + sort.name())
                        .set("walked", isQuick ? WALKED_IN_INDEX : WALKED);
        var walked = ids(walk, sort, behind, limit);
        if (walked.size() == limit) return walked;
        session.call(SQL.named("plan-by-filter")).run();
        var found = ids(filter.call(session, SQL, "ids-by-" + sort.name()), sort, behind, limit);
        session.call(SQL.named("plan-as-usual")).run();
        return found;
    }

    private static List<Long> ids(
            Call call, LeadSort sort, Optional<LeadSort.Behind> behind, int limit) {
        return call.set("value", sort.start(behind))
                .set("id", sort.startId(behind))
                .set("limit", limit)
                .list(row -> row.number("id"));
    }

    private static List<LeadRow> rows(Session session, List<Long> ids) {
        var byId = new HashMap<Long, LeadRow>();
        session.call(SQL.named("lead-rows"))
                .set("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .each(row -> byId.put(row.number("id"), LeadRow.of(row)));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    public Optional<LeadRow> find(long id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /// The leads of these numbers, up to 1,000, in this order; who is gone is left out.
    public List<LeadRow> rows(List<Long> ids) {
        return sql.inTransaction(session -> rows(session, ids));
    }

    /// How many there are: exactly up to [#COUNTED] where that takes no longer than a second, else from a sample of the
    /// table, unless `exactly` is asked.
    public Count count(LeadFilter filter, boolean exactly) {
        if (exactly) return new Count(counted(filter, Long.MAX_VALUE, NO_LIMIT), true);
        try {
            long counted = counted(filter, COUNTED + 1L, 1_000);
            if (counted <= COUNTED) return new Count(counted, true);
            return new Count(Math.max(sampled(filter), COUNTED), false);
        } catch (SqlFailure e) {
            if (!e.sqlState().equals(CANCELED)) throw e;
            return new Count(sampled(filter), false);
        }
    }

    /// What stands in one stage.
    ///
    /// @param leads how many there are
    /// @param undated on how many of them somebody of sales works without a dated next step
    public record InStage(String stage, long leads, long undated) {}

    /// What stands in each stage that has leads.
    ///
    /// @param worked the stages in which each lead has a dated next step
    public List<InStage> byStage(LeadFilter filter, List<String> worked) {
        return sql.inTransaction(session -> {
            plan(session, NO_LIMIT);
            return filter.call(session, SQL, "leads-by-stage")
                    .set("worked_stages", worked)
                    .list(row ->
                            new InStage(
                                    row.text("stage"), row.number("leads"), row.number("undated")));
        });
    }

    /// How many of all leads stand in each stage that has some; at once, however many there are.
    public SortedMap<String, Long> standing() {
        return sql.inTransaction(session -> byStage(session.call(SQL.named("leads-standing"))));
    }

    /// On how many of all leads sales works without a dated next step, by stage; stages without any are left out. All leads
    /// that sales works are looked through for it.
    ///
    /// @param worked the stages in which each lead has a dated next step
    public SortedMap<String, Long> undated(List<String> worked) {
        return sql.inTransaction(session ->
                byStage(session.call(SQL.named("leads-undated")).set("worked_stages", worked)));
    }

    private static SortedMap<String, Long> byStage(Call call) {
        var leads = new TreeMap<String, Long>();
        call.each(row -> leads.put(row.text("stage"), row.number("leads")));
        return leads;
    }

    private long counted(LeadFilter filter, long most, int millis) {
        return sql.inTransaction(session -> {
            plan(session, millis);
            return filter.call(session, SQL, "leads-counted")
                    .set("most", most)
                    .one(row -> row.number("count"));
        });
    }

    private long sampled(LeadFilter filter) {
        return sql.inTransaction(session -> {
            plan(session, NO_LIMIT);
            return filter.call(session, SQL, "leads-sampled").one(row -> row.number("count"));
        });
    }

    /// The numbers of leads behind a number, in their order.
    public List<Long> ids(Session session, LeadFilter filter, long after, int limit) {
        plan(session, NO_LIMIT);
        return filter.call(session, SQL, "lead-ids")
                .set("after", after)
                .set("limit", limit)
                .list(row -> row.number("id"));
    }

    /// The countries of leads, up to 300, by their names.
    public List<String> countries() {
        return values("countries");
    }

    /// The industries of leads, up to 300, by their names.
    public List<String> industries() {
        return values("industries");
    }

    private List<String> values(String statement) {
        return sql.inTransaction(
                session -> session.call(SQL.named(statement)).list(row -> row.text("value")));
    }

    /// Has each call planned for its own values, because what is quick for a common one is slow for a rare one.
    ///
    /// @param millis how long a statement may take; 0 for as long as it takes
    private static void plan(Session session, int millis) {
        session.call(SQL.named("plan-anew")).set("timeout", Integer.toString(millis)).run();
    }
}
