package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;

/// Reads the handovers of leads that were folded before handovers were kept: once, some leads at a time.
final class HandoverReading {
    private static final Statements SQL = Statements.beside(HandoverReading.class, "handovers.sql");
    private static final int LEADS_AT_ONCE = 200;

    private final Sql sql;
    private final Folding folding;

    HandoverReading(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// Whether there may be more to read at once.
    boolean readSome() {
        return sql.inTransaction(session ->
                session.call(SQL.named("handovers-lock"))
                        .first(row -> row.number("position"))
                        .map(after -> readSome(session, after))
                        .orElse(false));
    }

    private boolean readSome(Session session, long after) {
        var leads =
                session.call(SQL.named("handovers-next"))
                        .set("after", after)
                        .set("limit", LEADS_AT_ONCE)
                        .list(row -> row.number("id"));
        if (!leads.isEmpty()) read(session, leads);
        if (leads.size() < LEADS_AT_ONCE) {
            session.call(SQL.named("handovers-done")).update();
            return false;
        }
        session.call(SQL.named("handovers-move")).set("position", leads.getLast()).update();
        return true;
    }

    private void read(Session session, List<Long> leads) {
        var stored = new Fold(folding, session);
        stored.lock(leads);
        var anew = new Fold(folding.withoutEffects(), session);
        anew.foldAgain(stored);
        session.call(SQL.named("handovers-forget")).set("leads", Fold.longs(leads)).update();
        var rows = new HandoverRows(folding.versions);
        anew.leads().forEach(rows::add);
        rows.write(session);
    }
}
