package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes signals out of the count: single ones, or a whole batch such as an import. They stay in the log; the leads they
/// counted for have their evidence counted anew, and what was decided stays decided.
public final class Strikes {
    private static final Statements SQL = Statements.beside(Strikes.class, "strikes.sql");
    private static final int ROWS_AT_ONCE = 2_000;

    private final Sql sql;
    private final Folding folding;

    public Strikes(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// What striking a batch led to.
    ///
    /// @param removed leads that had nothing else and are gone
    /// @param kept leads that have more than the batch brought, to be looked at
    public record Struck(List<Long> removed, List<Long> kept) {
        public Struck {
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }
    }

    /// Strikes one signal; striking it again changes nothing.
    public void strike(long position, String by, String reason) {
        sql.transact(session -> strike(session, position, by, reason));
    }

    /// The same in the caller's transaction.
    public void strike(Session session, long position, String by, String reason) {
        var leads =
                session.call(SQL.named("strike-leads"))
                        .set("position", position)
                        .list(row -> row.number("lead"));
        var fold = folding.begin(session, leads);
        fold.lockDesks();
        session.call(SQL.named("strike"))
                .set("position", position)
                .set("known", folding.log.lock(session) + 1)
                .set("by", by)
                .set("now", folding.clock.instant())
                .set("reason", reason)
                .update();
        recount(fold, "signal struck");
        fold.finish();
    }

    /// Strikes all signals of a batch. May be called again when it was interrupted.
    public Struck strikeBatch(int batch, String by) {
        sql.transact(session ->
                session.call(SQL.named("strike-batch"))
                        .set("batch", batch)
                        .set("position", folding.log.lock(session) + 1)
                        .set("by", by)
                        .set("now", folding.clock.instant())
                        .update());
        var removed = new ArrayList<Long>();
        var kept = new ArrayList<Long>();
        Optional<Long> from = Optional.of(0L);
        while (from.isPresent()) {
            long start = from.get();
            from = sql.inTransaction(session -> strikeSome(session, batch, start, removed, kept));
        }
        kept.removeAll(removed);
        return new Struck(removed.stream().distinct().toList(), kept.stream().distinct().toList());
    }

    /// Goes on from a position; tells from where next, if there is more.
    private Optional<Long> strikeSome(
            Session session, int batch, long after, List<Long> removed, List<Long> kept) {
        var leads = new ArrayList<Long>();
        long[] last = {0};
        session.call(SQL.named("batch-leads"))
                .set("batch", batch)
                .set("after", after)
                .set("limit", ROWS_AT_ONCE)
                .each(row -> {
                    row.optionalNumber("lead").ifPresent(leads::add);
                    last[0] = row.number("position");
                });
        if (last[0] == 0) return Optional.empty();
        var distinct = leads.stream().distinct().toList();
        var fold = folding.begin(session, distinct);
        recount(fold, "import undone");
        fold.finish();
        var empty =
                session.call(SQL.named("leads-without-rows"))
                        .set("leads", Fold.longs(distinct))
                        .list(row -> row.number("lead"));
        if (!empty.isEmpty()) {
            session.call(SQL.named("remove-leads"))
                    .set("leads", Fold.longs(empty))
                    .set("position", folding.log.lock(session) + 1)
                    .run();
        }
        removed.addAll(empty);
        kept.addAll(distinct);
        return Optional.of(last[0]);
    }

    private void recount(Fold fold, String cause) {
        var now = folding.clock.instant();
        fold.append(
                fold.leads().stream().map(lead -> Merges.recast(lead.number, cause, now)).toList());
    }
}
