package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// Makes everything derived anew from the log, or checks that it would come out as it is.
public final class Rebuild {
    private static final Statements SQL = Statements.beside(Rebuild.class, "rebuild.sql");
    private static final int LEADS_AT_ONCE = 500;

    private final Sql sql;
    private final Folding folding;

    /// @param folding as it runs live; here it asks nothing and has nothing done
    public Rebuild(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding.withoutEffects();
    }

    /// How many leads there are and which of them differ.
    public record Comparison(long leads, List<Long> differing) {
        public Comparison {
            differing = List.copyOf(differing);
        }
    }

    /// Empties the derived tables and folds all leads from their first row, with the ticks and answers in the log; nothing
    /// is asked and nothing is told. Only while no worker runs. Tells how many leads there are.
    ///
    /// @throws IllegalStateException while leads still stand as an earlier release left them, which could not be made again
    public long run() {
        var following = new Releases(sql, folding).following();
        if (!following.isComplete())
            throw new IllegalStateException(
                    "%d of %d leads still stand as the release before left them; start Staffel and let it take them over first"
                            .formatted(following.all() - following.leads(), following.all()));
        sql.transact(session -> session.call(SQL.named("empty")).run());
        long leads = 0;
        for (var some = next(0); !some.isEmpty(); some = next(some.getLast())) {
            var ids = some;
            sql.transact(session -> folding.fold(session, ids));
            leads += ids.size();
        }
        sql.transact(session -> session.call(SQL.named("count-shapes")).run());
        return leads;
    }

    /// Folds all leads from their first row, in memory, and compares with what is stored; changes nothing and may run
    /// beside the workers.
    public Comparison compare() {
        long leads = 0;
        var differing = new ArrayList<Long>();
        for (var some = next(0); !some.isEmpty(); some = next(some.getLast())) {
            var ids = some;
            differing.addAll(sql.inTransaction(session -> compare(session, ids)));
            leads += ids.size();
        }
        return new Comparison(leads, differing);
    }

    private List<Long> compare(Session session, List<Long> ids) {
        return new Comparing(folding, session)
                .compare(ids).differences().stream().map(Comparing.Difference::lead).toList();
    }

    private List<Long> next(long after) {
        return sql.inTransaction(session ->
                session.call(SQL.named("leads"))
                        .set("after", after)
                        .set("limit", LEADS_AT_ONCE)
                        .list(row -> row.number("lead")));
    }
}
