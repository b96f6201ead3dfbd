package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Within;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The members of a desk in turn; with nobody on the desk, the desk holds.
public final class DeskTurns implements Routing {
    private static final Statements SQL = Statements.beside(DeskTurns.class, "desks.sql");

    /// Sets who takes a desk's leads, in this order.
    public static void assign(Sql sql, String desk, List<String> members) {
        sql.transact(session ->
                session.call(SQL.named("desk-assign"))
                        .set("desk", desk)
                        .set("members", members)
                        .run());
    }

    /// Who takes a desk's leads, in their order.
    public static List<String> members(Sql sql, String desk) {
        return sql.inTransaction(session -> members(session, desk));
    }

    @Override
    public void lockDesks(Session session) {
        session.call(SQL.named("desks-lock")).run();
    }

    @Override
    public Signal.Routed route(
            Session session, Playbook playbook, Effect.AskRoute ask, Instant now) {
        var clock = playbook.agreement().handover().clock(ask.clock());
        var time = new WorkingTime(playbook.zone());
        var seller = next(session, ask);
        return new Signal.Routed(
                now,
                ask.offer(),
                seller,
                time.after(now, clock.reminder()),
                time.after(now, clock.deadline()),
                head(session, playbook, Optional.of(clock.head()), now),
                seller.isPresent() ? "in turn" : "nobody is free");
    }

    @Override
    public Signal.Clocked clock(
            Session session, Playbook playbook, Effect.AskClock ask, Instant now) {
        var time = new WorkingTime(playbook.zone());
        return new Signal.Clocked(
                now,
                ask.what(),
                time.after(now, ask.remind()),
                time.after(now, ask.deadline()),
                head(session, playbook, ask.head(), now));
    }

    /// When a head is told; never within the days for which the playbook wants reminders only.
    private static Optional<Instant> head(
            Session session, Playbook playbook, Optional<Within> within, Instant now) {
        int days = playbook.agreement().handover().remindersOnlyDays();
        boolean isNew =
                days > 0
                        && session.call(SQL.named("put-to-use"))
                                .first(row -> row.instant("since"))
                                .filter(since -> now.isBefore(since.plus(Duration.ofDays(days))))
                                .isPresent();
        if (isNew) return Optional.empty();
        return within.map(head -> new WorkingTime(playbook.zone()).after(now, head));
    }

    private static Optional<String> next(Session session, Effect.AskRoute ask) {
        int turn =
                session.call(SQL.named("desk-turn"))
                        .set("desk", ask.desk())
                        .one(row -> row.integer("turn"));
        var members = members(session, ask.desk());
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(Math.floorMod(turn + i, members.size()));
            if (ask.without().isEmpty() || !ask.without().get().equals(member))
                return Optional.of(member);
        }
        return Optional.empty();
    }

    private static List<String> members(Session session, String desk) {
        return session.call(SQL.named("desk-members"))
                .set("desk", desk)
                .list(row -> row.text("member"));
    }
}
