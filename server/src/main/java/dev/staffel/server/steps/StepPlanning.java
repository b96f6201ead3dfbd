package dev.staffel.server.steps;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.steps.StepRefused.Why;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Dates steps, moves them and calls them off. A meeting that is dated is a signal in the log.
@Component
class StepPlanning {
    static final String DATED = "meeting.dated";

    private final Sql sql;
    private final OpenStep.Finder finder;
    private final StepLog log;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;

    StepPlanning(
            Sql sql,
            OpenStep.Finder finder,
            StepLog log,
            Meetings meetings,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.finder = finder;
        this.log = log;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    Step plan(long lead, Caller.User by, NextStep next) {
        var row = finder.lead(lead, by);
        var dated =
                next.kind() == StepKind.MEETING
                        ? Optional.of(log.ready(lead, by, DATED, next.what()))
                        : Optional.<SignalLog.Ready>empty();
        return sql.inTransaction(session -> {
            var position = dated.map(ready -> log.log(session, lead, ready));
            var writer = writer(session, by);
            var origin =
                    position.map(StepWriter.Origin::meeting)
                            .orElseGet(() -> Attempts.origin(next, writer));
            var step = writer.add(lead, next, origin);
            meetings.tell(session, step, row);
            audit(session, by, "steps.planned", step, next.kind().word());
            return step;
        });
    }

    void move(long id, Caller.User by, NextStep to) {
        var open = finder.find(id, by);
        var step = open.step();
        sql.transact(session -> {
            if (!writer(session, by).move(id, to)) throw new StepRefused(Why.ENDED);
            tell(session, id, open.lead());
            audit(session, by, "steps.moved", step, to.due().toString());
        });
    }

    /// A meeting that is called off is dated no more.
    void cancel(long id, Caller.User by) {
        var open = finder.find(id, by);
        var step = open.step();
        if (!step.isOpen()) throw new StepRefused(Why.ENDED);
        sql.transact(session -> {
            step.dated().ifPresent(at -> log.strike(session, at, by, "meeting cancelled"));
            if (!writer(session, by).cancel(id)) throw new StepRefused(Why.ENDED);
            tell(session, id, open.lead());
            audit(session, by, "steps.cancelled", step, "");
        });
    }

    private void tell(Session session, long id, LeadRow lead) {
        Steps.lock(session, id).ifPresent(step -> meetings.tell(session, step, lead));
    }

    private StepWriter writer(Session session, Caller.User by) {
        return new StepWriter(session, clock.instant(), by.id().toString());
    }

    private void audit(Session session, Caller.User by, String action, Step step, String detail) {
        audit.recordAs(session, Audit.actor(by), action, "lead " + step.lead(), detail);
    }
}
