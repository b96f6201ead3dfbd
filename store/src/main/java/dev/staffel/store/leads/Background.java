package dev.staffel.store.leads;

import dev.staffel.store.log.OwnRow;
import dev.staffel.store.read.Funnel;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is due without a new signal: decisions of time, leads that wait for a seller, joins that trusted sources have told, recounts under a new
/// version, interest as it is shown, and the counts of the funnel.
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Statements SQL = Statements.beside(Background.class, "workers.sql");
    private static final int LEADS_AT_ONCE = 200;
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final int CHANGES_AT_ONCE = 5_000;

    private final Sql sql;
    private final Folding folding;
    private final Merges merges;
    private final Sweeps sweeps;
    private final Colleagues colleagues;
    private final HandoverReading handovers;
    private final NightlyCheck nightly;
    private final Waiting waiting;

    Background(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
        this.merges = new Merges(sql, folding);
        this.sweeps = new Sweeps(sql, folding);
        this.colleagues = new Colleagues(sql, folding);
        this.handovers = new HandoverReading(sql, folding);
        this.nightly = new NightlyCheck(sql, folding);
        this.waiting = new Waiting(sql, folding);
    }

    /// One round; whether there may be more to do at once.
    boolean work() {
        requireNewest();
        boolean more = wakeSome();
        more |= waiting.routeSome();
        more |= joinSome();
        more |= colleagues.tellSome();
        more |= sweeps.recountSome();
        more |= sweeps.rewriteSome();
        more |= sweeps.showSome();
        more |= handovers.readSome();
        if (!more)
            nightly.checkSome(); // what else is due comes first, and between two slices there is a
        // pause
        more |= sql.inTransaction(session -> Funnel.addChanges(session, CHANGES_AT_ONCE));
        return more;
    }

    private void requireNewest() {
        new Releases(sql, folding)
                .newer()
                .ifPresent(newer -> {
                    throw newer;
                });
    }

    /// Asks leads whose time has come; one that fails must not keep the others waiting, and sleeps on for an hour.
    private boolean wakeSome() {
        var now = folding.clock.instant();
        var due =
                sql.inTransaction(session ->
                        session.call(SQL.named("leads-due"))
                                .set("now", now)
                                .set("limit", LEADS_AT_ONCE)
                                .list(row -> row.number("id")));
        if (due.isEmpty()) return false;
        try {
            sql.transact(session -> wake(session, due, now));
        } catch (RuntimeException failure) {
            if (!Trouble.isLasting(failure)) throw failure;
            due.forEach(lead -> wakeAlone(lead, now));
        }
        return due.size() == LEADS_AT_ONCE;
    }

    private void wakeAlone(long lead, Instant now) {
        try {
            sql.transact(session -> wake(session, List.of(lead), now));
        } catch (RuntimeException failure) {
            if (!Trouble.isLasting(failure)) throw failure;
            LOG.error("lead {} can't be woken and sleeps on", lead, failure);
            sql.transact(session ->
                    session.call(SQL.named("postpone"))
                            .set("until", now.plus(AFTER_FAILURE))
                            .set("lead", lead)
                            .update());
        }
    }

    /// A tick that decides something is appended; one that does not is not.
    private void wake(Session session, List<Long> due, Instant now) {
        var fold = folding.begin(session, due);
        var ticks = new ArrayList<OwnRow>();
        for (LeadFold lead : fold.leads()) {
            if (lead.isFolded()) fold.tick(lead, now).ifPresent(ticks::add);
        }
        fold.append(ticks);
        fold.finish();
    }

    private boolean joinSome() {
        record Join(long id, long lead, long other) {}
        var joins =
                sql.inTransaction(session ->
                        session.call(SQL.named("joins-due"))
                                .list(row ->
                                        new Join(
                                                row.number("id"),
                                                row.number("lead"),
                                                row.number("other"))));
        for (Join join : joins) {
            sql.transact(session -> {
                boolean done = true;
                try {
                    merges.merge(session, join.lead, join.other, "a trusted source");
                } catch (IllegalArgumentException e) {
                    LOG.info("proposal {} is not carried out: {}", join.id, e.getMessage());
                    done = false;
                }
                session.call(SQL.named("proposal-decide"))
                        .set("id", join.id)
                        .set("accepted", done)
                        .set("by", "a trusted source")
                        .update();
            });
        }
        return joins.size() == LEADS_AT_ONCE;
    }
}
