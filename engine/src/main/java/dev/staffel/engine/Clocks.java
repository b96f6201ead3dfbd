package dev.staffel.engine;

import dev.staffel.engine.handover.Route;
import java.time.Instant;
import java.util.Optional;

/// What time alone brings: reminders, expiry, escalation, overdue debts, ended overrides.
final class Clocks {
    private final Turn turn;

    Clocks(Turn turn) {
        this.turn = turn;
    }

    void run() {
        turn.process()
                .offer()
                .ifPresent(offer -> offer.times().ifPresent(times -> run(offer, times)));
        turn.process().debt().ifPresent(this::run);
        turn.process().hold().ifPresent(this::end);
    }

    private void run(Offer offer, Offer.Times times) {
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
                new Effect.AskRoute(offer.number(), offer.desk(), clock(offer), offer.seller()));
    }

    private void escalate(Offer offer) {
        turn.fact(new Fact.Escalated(offer.number(), deadline("head")));
        turn.process(turn.process().with(offer.at(Offer.Step.ESCALATED)));
        turn.hold(new Holder.Head(offer.desk()), deadline("head"));
        turn.tell("escalation");
    }

    /// The clock of the offer; where a new version has it no more, the one that its desk works by now.
    private String clock(Offer offer) {
        var terms = turn.handover();
        if (terms.clocks().stream().anyMatch(clock -> clock.id().equals(offer.clock()))) {
            return offer.clock();
        }
        return terms.routes().stream()
                .filter(route -> route.desk().equals(offer.desk()))
                .map(Route::clock)
                .findFirst()
                .orElse(terms.marketingOwesClock());
    }

    private void run(Debt debt) {
        if (debt.overdue() || debt.deadline().isEmpty() || !isDue(debt.deadline().get())) return;
        turn.fact(new Fact.Overdue(debt.items(), deadline("owed")));
        turn.process(
                turn.process()
                        .withDebt(Optional.of(new Debt(debt.items(), debt.deadline(), true))));
        turn.tell("overdue");
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
