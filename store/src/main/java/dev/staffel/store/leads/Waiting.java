package dev.staffel.store.leads;

import dev.staffel.engine.Engine;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Asks again for leads that wait at their desks: whoever was full may have room by now, whoever was away may be back. The lead
/// that has waited longest comes first, and nothing is written while still nobody may take it.
final class Waiting {
    private static final Statements SQL = Statements.beside(Waiting.class, "workers.sql");
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Sql sql;
    private final Folding folding;
    private Instant next = Instant.MIN;
    private Waiter last = Waiter.NONE;

    Waiting(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    private record Waiter(long lead, Instant deadline, String desk) {
        static final Waiter NONE = new Waiter(0, Instant.EPOCH, "");

        static Waiter of(Row row) {
            return new Waiter(row.number("id"), row.instant("deadline"), row.text("desk"));
        }
    }

    /// Asks for some of them, and once a minute for all; whether there may be more to do at once.
    boolean routeSome() {
        var now = folding.clock.instant();
        var routing = folding.routing();
        if (routing == null || now.isBefore(next)) return false;
        var waiting = new ArrayList<Waiter>();
        var desks = new TreeSet<String>(); // of which somebody has room
        sql.transact(session -> {
            waiting.addAll(waiting(session));
            if (waiting.isEmpty()) return;
            var engine = engine(session);
            var answers = routing.begin(session);
            for (var one : waiting)
                if (answers.hasRoom(engine, one.desk(), now)) desks.add(one.desk());
        });
        boolean isMore = waiting.size() == AT_ONCE;
        last = isMore ? waiting.getLast() : Waiter.NONE;
        if (!isMore) next = now.plus(PAUSE);
        var leads =
                waiting.stream()
                        .filter(one -> desks.contains(one.desk()))
                        .map(Waiter::lead)
                        .toList();
        if (!leads.isEmpty()) sql.transact(session -> route(session, leads, now));
        return isMore;
    }

    private List<Waiter> waiting(Session session) {
        return session.call(SQL.named("leads-waiting"))
                .set("deadline", last.deadline())
                .set("id", last.lead())
                .set("limit", AT_ONCE)
                .list(Waiter::of);
    }

    private Engine engine(Session session) {
        int version =
                session.call(SQL.named("version-in-force")).one(row -> row.integer("version"));
        folding.versions.load(session, version);
        return folding.versions.loaded(version);
    }

    private void route(Session session, List<Long> leads, Instant now) {
        var fold = folding.begin(session, leads);
        fold.lockDesks();
        var answers = new ArrayList<OwnRow>();
        // in the order of waiting, not of their numbers
        for (long lead : leads)
            fold.lead(lead).flatMap(one -> fold.routeWaiting(one, now)).ifPresent(answers::add);
        fold.append(answers);
        fold.finish();
    }
}
