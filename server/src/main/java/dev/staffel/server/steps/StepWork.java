package dev.staffel.server.steps;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.steps.StepRefused.Why;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What somebody says came of a step: a signal in the log, and the next attempt of the cadence by itself.
@Component
class StepWork {
    private static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final Sql sql;
    private final OpenStep.Finder finder;
    private final StepLog log;
    private final Attempts attempts;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;

    StepWork(
            Sql sql,
            OpenStep.Finder finder,
            StepLog log,
            Attempts attempts,
            Meetings meetings,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.finder = finder;
        this.log = log;
        this.attempts = attempts;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param next the attempt that follows
    record Done(Step step, Optional<Step> next) {}

    Done done(long id, Caller.User by, StepOutcome outcome, String note) {
        var open = finder.find(id, by);
        var step = open.step();
        if (!step.kind().outcomes().contains(outcome)) throw new StepRefused(Why.OTHER_OUTCOME);
        if (!step.isOpen()) throw new StepRefused(Why.ENDED);
        var said = outcome == StepOutcome.DONE ? told(step, note) : note;
        var ready = outcome.event().map(event -> log.ready(step.lead(), by, event, said));
        var next =
                sql.inTransaction(session -> {
                    var position = ready.map(one -> log.log(session, step.lead(), one));
                    if (outcome == StepOutcome.NOT_HELD) undate(session, step, by);
                    var writer = writer(session, by);
                    if (!writer.end(id, outcome, note, position)) throw new StepRefused(Why.ENDED);
                    audit(session, by, "steps.done", step, outcome.word());
                    return outcome.isFollowed()
                            ? attempts.follow(writer, step, open.lead().desk(), by)
                            : Optional.<Step>empty();
                });
        return new Done(step, next);
    }

    /// A task is told in the timeline by what it was.
    private static String told(Step step, String note) {
        if (step.what().isEmpty()) return note;
        return note.isEmpty() ? step.what() : step.what() + ": " + note;
    }

    /// Takes back what came of a step, or that it was called off.
    void undo(long id, Caller.User by) {
        var open = finder.find(id, by);
        var found = open.step();
        var again = dateAgain(found, by);
        sql.transact(session -> {
            found.position().ifPresent(at -> log.strike(session, at, by, "step taken back"));
            var dated = again.map(one -> log.log(session, found.lead(), one)).or(found::dated);
            var step = Steps.lock(session, id).orElseThrow(() -> new StepRefused(Why.ENDED));
            requireFresh(step);
            var writer = writer(session, by);
            attempts.takeBack(writer, step);
            if (!writer.reopen(id, dated)) throw new StepRefused(Why.TOO_LATE);
            boolean wasOff = step.state() == Step.State.CANCELLED;
            if (wasOff)
                Steps.lock(session, id).ifPresent(now -> meetings.tell(session, now, open.lead()));
            audit(session, by, "steps.undone", step, "");
        });
    }

    /// A meeting that takes place after all is dated again.
    private Optional<SignalLog.Ready> dateAgain(Step step, Caller.User by) {
        boolean isOff =
                step.state() == Step.State.CANCELLED
                        || step.outcome().filter(StepOutcome.NOT_HELD::equals).isPresent();
        return step.dated()
                .filter(_ -> isOff)
                .map(_ -> log.ready(step.lead(), by, StepPlanning.DATED, step.what()));
    }

    private void requireFresh(Step step) {
        Instant since = clock.instant().minus(UNDONE_WITHIN);
        boolean isFresh = step.ended().filter(at -> at.isAfter(since)).isPresent();
        if (step.isOpen() || !isFresh) throw new StepRefused(Why.TOO_LATE);
    }

    /// A meeting that does not take place is dated no more.
    private void undate(Session session, Step step, Caller.User by) {
        step.dated().ifPresent(at -> log.strike(session, at, by, "meeting not held"));
    }

    private StepWriter writer(Session session, Caller.User by) {
        return new StepWriter(session, clock.instant(), by.id().toString());
    }

    private void audit(Session session, Caller.User by, String action, Step step, String detail) {
        audit.recordAs(session, Audit.actor(by), action, "lead " + step.lead(), detail);
    }
}
