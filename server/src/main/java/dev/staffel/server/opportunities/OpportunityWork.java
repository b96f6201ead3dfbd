package dev.staffel.server.opportunities;

import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.opportunities.Actor;
import dev.staffel.store.opportunities.Opportunities;
import dev.staffel.store.opportunities.Terms;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What users do to opportunities, each with its line in the audit trail; see [Opportunities] for what may stand in the way.
@Component
class OpportunityWork {
    private final Sql sql;
    private final Opportunities opportunities;
    private final Audit audit;

    OpportunityWork(Sql sql, Opportunities opportunities, Audit audit) {
        this.sql = sql;
        this.opportunities = opportunities;
        this.audit = audit;
    }

    long open(Terms terms, long lead, Caller.User by) {
        return sql.inTransaction(session -> {
            long id = opportunities.open(session, terms, lead, actor(by));
            audit.record(session, "opportunities.opened", "opportunity " + id, "lead " + lead);
            return id;
        });
    }

    /// Opens one with a lead that is moved there by hand.
    long openMoving(Terms terms, long lead, String reason, Caller.User by) {
        return sql.inTransaction(session -> {
            long id = opportunities.openMoving(session, terms, lead, reason, actor(by));
            audit.record(session, "opportunities.opened", "opportunity " + id, "lead " + lead);
            return id;
        });
    }

    /// Brings a lead in that is moved there by hand.
    void attachMoving(long id, long lead, String reason, Caller.User by) {
        done(
                id,
                "attached",
                "lead " + lead,
                session -> opportunities.attachMoving(session, id, lead, reason, actor(by)));
    }

    void attach(long id, long lead, Caller.User by) {
        done(
                id,
                "attached",
                "lead " + lead,
                session -> opportunities.attach(session, id, lead, actor(by)));
    }

    void detach(long id, long lead, Caller.User by) {
        done(
                id,
                "detached",
                "lead " + lead,
                session -> opportunities.detach(session, id, lead, actor(by)));
    }

    /// @param seen the mark of the terms that were read before; empty to write over whatever stands
    void change(long id, Optional<String> seen, Terms terms, Caller.User by) {
        done(
                id,
                "changed",
                "",
                session -> opportunities.change(session, id, seen, terms, actor(by)));
    }

    void end(long id, boolean won, String reason, String words, Caller.User by) {
        done(
                id,
                won ? "won" : "lost",
                reason,
                session -> opportunities.end(session, id, won, reason, words, actor(by)));
    }

    /// Wins or loses one of which the value is told only now.
    void end(long id, long value, boolean won, String reason, String words, Caller.User by) {
        done(
                id,
                won ? "won" : "lost",
                reason,
                session -> {
                    opportunities.revalue(session, id, value, actor(by));
                    opportunities.end(session, id, won, reason, words, actor(by));
                });
    }

    void reopen(long id, String words, Caller.User by) {
        done(id, "reopened", "", session -> opportunities.reopen(session, id, words, actor(by)));
    }

    private void done(long id, String action, String detail, Consumer<Session> work) {
        sql.transact(session -> {
            work.accept(session);
            audit.record(session, "opportunities." + action, "opportunity " + id, detail);
        });
    }

    static Actor actor(Caller.User user) {
        var deciders =
                user.roles().stream()
                        .sorted()
                        .map(Role::name)
                        .map(Decider::valueOf)
                        .sorted()
                        .toList();
        return new Actor(user.id().toString(), deciders);
    }
}
