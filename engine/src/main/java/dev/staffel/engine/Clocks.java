package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// What time alone brings: reminders, expiry, escalation, what is owed too long, ended overrides.
final class Clocks {
    private final Turn turn;

    Clocks(Turn turn) {
        this.turn = turn;
    }

    void run() {
        var process = turn.process();
        if (process.offer().isPresent()) {
            var offer = process.offer().get();
            offer.times().ifPresent(times -> run(offer, times));
        }
        process.debt().ifPresent(this::run);
        process.contact().ifPresent(this::contact);
        process.outcome().ifPresent(this::outcome);
        process.hold().ifPresent(this::end);
    }

    /// Takes down the instants that the calendar has worked out.
    void clocked(Signal.Clocked clocked) {
        var times = new Times(clocked.remindAt(), clocked.deadline(), clocked.headAt());
        var process = turn.process();
        switch (clocked.what()) {
            case DATA ->
                    process.debt()
                            .ifPresent(debt -> {
                                turn.process(
                                        process.withDebt(
                                                Optional.of(debt.with(debt.clock().with(times)))));
                                turn.tellMarketing("owed");
                            });
            case CONTACT ->
                    turn.process(
                            process.withContact(process.contact().map(clock -> clock.with(times))));
            case OUTCOME ->
                    turn.process(
                            process.withOutcome(process.outcome().map(clock -> clock.with(times))));
            case ANSWER ->
                    process.offer()
                            .filter(offer -> offer.times().isEmpty())
                            .ifPresent(offer ->
                                    turn.process(
                                            process.with(offer.routed(offer.seller(), times))));
        }
    }

    private void run(Offer offer, Times times) {
        boolean isOpen = offer.step() == Offer.Step.RUNNING || offer.step() == Offer.Step.REMINDED;
        boolean expires = isOpen && isDue(times.deadline());
        boolean escalates =
                offer.step() != Offer.Step.ESCALATED
                        && times.headAt().filter(this::isDue).isPresent();
        if (escalates) {
            if (expires) turn.fact(new Fact.Expired(offer.number(), deadline("expire")));
            escalate(offer);
        } else if (expires) {
            expire(offer);
        } else if (offer.step() == Offer.Step.RUNNING && isDue(times.remindAt())) {
            remind(offer);
        }
    }

    private void remind(Offer offer) {
        turn.fact(new Fact.Reminded(offer.number(), deadline("remind")));
        turn.process(turn.process().with(offer.at(Offer.Step.REMINDED)));
        turn.tell("reminder");
    }

    private void expire(Offer offer) {
        turn.fact(new Fact.Expired(offer.number(), deadline("expire")));
        turn.process(turn.process().with(offer.at(Offer.Step.EXPIRED)));
        turn.hold(new Holder.Desk(offer.desk()), deadline("expire"));
        turn.effect(
                new Effect.AskRoute(
                        offer.number(), offer.desk(), turn.clock(offer), offer.seller()));
    }

    private void escalate(Offer offer) {
        turn.fact(new Fact.Escalated(offer.number(), deadline("head")));
        turn.process(turn.process().with(offer.at(Offer.Step.ESCALATED)));
        turn.hold(new Holder.Head(offer.desk()), deadline("head"));
        turn.tell("escalation");
    }

    private void run(Debt debt) {
        var was = debt.clock().step();
        var step = debt.clock().by(turn.at());
        if (step == was) return;
        turn.process(turn.process().withDebt(Optional.of(debt.with(debt.clock().at(step)))));
        if (step == Offer.Step.REMINDED) {
            turn.fact(new Fact.Due(Duty.DATA, step, deadline("remind")));
            turn.tellMarketing("owed-reminder");
            return;
        }
        if (was.compareTo(Offer.Step.EXPIRED) < 0) {
            turn.fact(new Fact.Overdue(debt.items(), deadline("owed")));
            turn.tellMarketing("overdue");
        }
        if (step == Offer.Step.ESCALATED) {
            turn.fact(new Fact.Due(Duty.DATA, step, deadline("head")));
            turn.tellMarketing("escalation");
        }
    }

    private void contact(Running clock) {
        var step = clock.by(turn.at());
        if (step == clock.step()) return;
        turn.process(turn.process().withContact(Optional.of(clock.at(step))));
        turn.fact(new Fact.Due(Duty.CONTACT, step, deadline("contact")));
        turn.tell("contact-missed");
    }

    private void outcome(Running clock) {
        var step = clock.by(turn.at());
        if (step == clock.step()) return;
        turn.process(turn.process().withOutcome(Optional.of(clock.at(step))));
        turn.fact(new Fact.Due(Duty.OUTCOME, step, deadline("outcome")));
        if (step == Offer.Step.ESCALATED && new Answers(turn).returnedByItself()) return;
        turn.tell(step == Offer.Step.REMINDED ? "outcome-asked" : "return-proposed");
    }

    private void end(Hold hold) {
        if (!isDue(hold.until())) return;
        turn.fact(new Fact.OverrideEnded(deadline("override")));
        turn.process(turn.process().withHold(Optional.empty()));
    }

    private boolean isDue(Instant instant) {
        return !turn.at().isBefore(instant);
    }

    private static Cause deadline(String detail) {
        return Cause.of(Cause.Kind.DEADLINE, detail);
    }
}
