package dev.staffel.store.leads;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds all leads again every night as recorded, and keeps what came out differently: nothing ever should.
///
/// It begins between midnight and six in the company's zone; one that was missed is made up for as soon as the program runs.
final class NightlyCheck {
    static final Statements SQL = Statements.beside(NightlyCheck.class, "nightly.sql");
    private static final Statements WORKERS = Statements.beside(NightlyCheck.class, "workers.sql");
    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final int LEADS_AT_ONCE = 200;
    private static final int NIGHT_ENDS = 6; // hours after midnight

    private final Sql sql;
    private final Folding folding;
    private final Folding again;

    NightlyCheck(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
        this.again = folding.withoutEffects();
    }

    private record UnderWay(int day, long last) {}

    /// Checks some leads, if a check is due; whether more of it is left. The caller waits a moment before it goes on, so
    /// that the check does not keep others from their work.
    boolean checkSome() {
        sql.transact(this::beginWhenDue);
        return sql.inTransaction(
                session -> underWay(session).map(check -> checkSome(session, check)).orElse(false));
    }

    private void beginWhenDue(Session session) {
        var last = session.call(SQL.named("nightly-last")).one(row -> row.optionalInteger("day"));
        if (last.isEmpty()) return;
        int version =
                session.call(WORKERS.named("version-in-force")).one(row -> row.integer("version"));
        folding.versions.load(session, version);
        var engine = folding.versions.loaded(version);
        var now = folding.clock.instant();
        int today = engine.day(now);
        boolean isNight = now.atZone(engine.playbook().zone()).getHour() < NIGHT_ENDS;
        if (last.get() >= today || (!isNight && last.get() == today - 1)) return;
        session.call(SQL.named("nightly-begin")).set("day", today).set("now", now).run();
    }

    private static Optional<UnderWay> underWay(Session session) {
        return session.call(SQL.named("nightly-lock"))
                .first(row -> new UnderWay(row.integer("day"), row.number("last_lead")));
    }

    private boolean checkSome(Session session, UnderWay check) {
        var leads =
                session.call(SQL.named("nightly-next"))
                        .set("after", check.last)
                        .set("limit", LEADS_AT_ONCE)
                        .list(row -> row.number("id"));
        var found =
                leads.isEmpty()
                        ? new Comparing.Compared(0, 0, List.of())
                        : new Comparing(again, session).compare(leads);
        for (Comparing.Difference difference : found.differences())
            keep(session, check.day, difference);
        boolean done = leads.size() < LEADS_AT_ONCE;
        session.call(SQL.named("nightly-move"))
                .set("day", check.day)
                .set("last", leads.isEmpty() ? check.last : leads.getLast())
                .set("leads", found.leads())
                .set("left", found.leftOut())
                .set("differing", (long) found.differences().size())
                .set("done", done)
                .set("now", folding.clock.instant())
                .update();
        return !done;
    }

    private static void keep(Session session, int day, Comparing.Difference difference) {
        LOG.error(
                "lead {} comes out differently at position {} when it is folded again: {} is stored, {} came out",
                difference.lead(),
                difference.position(),
                difference.stored(),
                difference.again());
        session.call(SQL.named("nightly-differs"))
                .set("day", day)
                .set("lead", difference.lead())
                .set("position", difference.position())
                .set("stored", difference.stored())
                .set("again", difference.again())
                .update();
    }
}
