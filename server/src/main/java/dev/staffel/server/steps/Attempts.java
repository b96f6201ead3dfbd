package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.steps.StepRefused.Why;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The attempts to reach a person, one after the other as the desk's cadence says.
@Component
public final class Attempts {
    private final Sql sql;
    private final Calendars calendars;
    private final Clock clock;

    Attempts(Sql sql, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Begins them for whoever has just accepted a lead; what was open of a time before is put away.
    ///
    /// @param wished the first step that they want instead; the attempts go on behind it
    public void begin(
            Session session, long lead, String desk, Caller.User by, Optional<NextStep> wished) {
        var now = clock.instant();
        var writer = new StepWriter(session, now, by.id().toString());
        writer.endAll(lead);
        var first = Cadences.of(session, desk).first();
        var step =
                wished.orElseGet(() ->
                        NextStep.of(
                                first.kind(),
                                calendars.day(session, by.id().toString(), now, first.days()),
                                false));
        writer.add(lead, step, origin(step, writer));
    }

    /// Dates a step as the recorded past tells it, without a word in the log.
    public void date(Session session, long lead, String by, NextStep next) {
        var writer = new StepWriter(session, clock.instant(), by);
        writer.add(lead, next, origin(next, writer));
    }

    /// Where a step that somebody dates stands among the attempts: a call is the first of them.
    static StepWriter.Origin origin(NextStep step, StepWriter writer) {
        return step.kind().isAttempt()
                ? StepWriter.Origin.first(writer.now())
                : StepWriter.Origin.NONE;
    }

    /// The attempt that comes after one without success; none behind the last.
    Optional<Step> follow(StepWriter writer, Step before, String desk, Caller.User by) {
        if (before.attempt().isEmpty()) return Optional.empty();
        var session = writer.session();
        var cadence = Cadences.of(session, desk);
        int reached = before.attempt().get();
        return cadence.after(reached)
                .map(attempt -> {
                    var person = by.id().toString();
                    var day =
                            calendars.day(
                                    session, person, writer.now(), cadence.pause(reached + 1));
                    var origin =
                            new StepWriter.Origin(
                                    Optional.of(reached + 1),
                                    before.since(),
                                    Optional.of(before.id()),
                                    Optional.empty());
                    return writer.add(
                            before.lead(), NextStep.of(attempt.kind(), day, false), origin);
                });
    }

    /// Takes the following attempt away again, unless somebody has touched it.
    void takeBack(StepWriter writer, Step before) {
        var next =
                writer.session()
                        .call(Steps.SQL.named("follower"))
                        .set("id", before.id())
                        .first(Step::of);
        if (next.isEmpty()) return;
        boolean isUntouched = next.get().isOpen() && next.get().postponed() == 0;
        if (!isUntouched || !writer.remove(next.get().id())) throw new StepRefused(Why.TOO_LATE);
    }

    /// Somebody has written a talk down on the lead's page: that is what came of the call, or meeting, that was due.
    ///
    /// @param position of the signal that says it
    public void talked(long lead, String desk, Caller.User by, StepOutcome outcome, long position) {
        sql.transact(session -> {
            var writer = new StepWriter(session, clock.instant(), by.id().toString());
            for (Step step : Steps.of(session, lead)) {
                if (!step.isOpen()) continue;
                if (outcome == StepOutcome.NOT_REACHED) {
                    boolean isMeant = step.kind() == StepKind.CALL && isDue(step);
                    if (isMeant && writer.end(step.id(), outcome, "", Optional.of(position))) {
                        follow(writer, step, desk, by);
                        return;
                    }
                } else settle(writer, step, outcome, position);
            }
        });
    }

    /// A talk was had: the attempts are over, and so is the meeting that was it.
    private void settle(StepWriter writer, Step step, StepOutcome outcome, long position) {
        boolean isHeld =
                outcome == StepOutcome.HELD && step.kind() == StepKind.MEETING && isDue(step);
        boolean isReached = step.kind() == StepKind.CALL && (isDue(step) || isAttempt(step));
        if (isHeld) writer.end(step.id(), outcome, "", Optional.of(position));
        else if (isReached) writer.end(step.id(), StepOutcome.REACHED, "", Optional.of(position));
        else if (isAttempt(step)) writer.cancel(step.id());
    }

    private static boolean isAttempt(Step step) {
        return step.attempt().isPresent() || !step.answered().isEmpty();
    }

    private boolean isDue(Step step) {
        LocalDate today = calendars.today();
        return !step.day(calendars.zone()).isAfter(today);
    }
}
