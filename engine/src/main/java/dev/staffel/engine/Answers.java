package dev.staffel.engine;

import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.SalesOwes;
import dev.staffel.engine.stage.Purpose;
import java.util.Optional;

/// What routing, sales and requalification answer to an offer.
final class Answers {
    private final Turn turn;

    Answers(Turn turn) {
        this.turn = turn;
    }

    void routed(Signal.Routed routed) {
        var open = turn.process().offer();
        if (open.isEmpty() || open.get().number() != routed.offer()) return; // answered meanwhile
        if (open.get().step() == Offer.Step.ESCALATED) return; // the head has it now, and reassigns
        var offer = open.get();
        // After a missed deadline the head is still told at the instant first set.
        var headAt = offer.times().map(Times::headAt).orElse(routed.headAt());
        var times = new Times(routed.remindAt(), routed.deadline(), headAt);
        var next = offer.routed(routed.seller(), times);
        if (routed.seller().isEmpty() && offer.step() == Offer.Step.EXPIRED)
            next = next.at(Offer.Step.EXPIRED);
        var cause = Cause.of(Cause.Kind.ROUTE, routed.why());
        turn.fact(new Fact.Routed(offer.number(), routed.seller(), routed.deadline(), cause));
        turn.process(turn.process().with(next));
        if (routed.seller().isPresent()) {
            turn.hold(new Holder.Seller(offer.desk(), routed.seller().get()), cause);
        }
        turn.tell("offer");
    }

    void accepted(Signal.Accepted accepted) {
        if (isClosed("accept", accepted.by())) return;
        var open = turn.process().offer();
        if (open.isEmpty()) {
            turn.refuse(
                    "accept",
                    "no open offer; held by " + HolderText.of(turn.process().holder()),
                    accepted.by());
            return;
        }
        var offer = open.get();
        boolean isPassedOn = turn.handover().desk(offer.desk()).kind() == Desk.Kind.REQUALIFICATION;
        if (isPassedOn && offer.occasion() != Occasion.ENQUIRY) {
            var missing = Handing.missing(turn.playbook(), turn.seen());
            if (!missing.isEmpty()) {
                var why = "required data are missing: " + String.join(", ", missing);
                turn.refuse("accept", why, accepted.by());
                return;
            }
        }
        var cause = new Cause(Cause.Kind.ANSWER, "accepted", accepted.by());
        turn.fact(new Fact.Accepted(offer.number(), cause));
        turn.process(turn.process().withoutOffer().withHold(Optional.empty()));
        if (isPassedOn) {
            new Handing(turn).offer(Occasion.PASSED_ON, cause);
            return;
        }
        turn.pass(turn.ladder().stageFor(Purpose.ACCEPTED).id(), cause);
        turn.hold(new Holder.Seller(offer.desk(), accepted.by()), cause);
        new Owing(turn).accepted(offer.clock());
    }

    void returned(Signal.Returned returned) {
        if (isClosed("return", returned.by())) return;
        var reason = turn.handover().returnReason(returned.reason());
        if (reason.isEmpty()) {
            turn.refuse("return", "no such reason: " + returned.reason(), returned.by());
            return;
        }
        if (turn.process().offer().isEmpty() && (!turn.isWithSales() || turn.isWon())) {
            turn.refuse("return", "not with sales", returned.by());
            return;
        }
        var early = reason.filter(ReturnReason::afterTries).flatMap(_ -> Tries.left(turn));
        if (early.isPresent()) {
            turn.refuse("return", early.get(), returned.by());
            return;
        }
        var cause = new Cause(Cause.Kind.ANSWER, returned.reason(), returned.by());
        int number = turn.process().offers();
        turn.fact(new Fact.Returned(number, returned.reason(), returned.text(), cause));
        turn.process(turn.process().withoutOffer().withHold(Optional.empty()));
        switch (reason.get().then()) {
            case ReturnReason.Then.Recycle _ -> recycle(cause);
            case ReturnReason.Then.Complete(var clock) -> {
                turn.pass(turn.ladder().stageFor(Purpose.QUALIFIED).id(), cause);
                turn.hold(new Holder.Marketing(), cause);
                turn.process(turn.process().withContact(Optional.empty()));
                new Owing(turn).ask(returned.reason(), clock, cause);
            }
            case ReturnReason.Then.Reroute _ -> new Handing(turn).offer(Occasion.QUALIFIED, cause);
        }
    }

    /// The time in which sales owes an outcome is over; whether the lead goes back to nurture for that, as the definition may
    /// say.
    boolean returnedByItself() {
        var reason =
                turn.handover()
                        .salesOwes()
                        .flatMap(SalesOwes::byItself)
                        .flatMap(one -> turn.handover().returnReason(one.reason()))
                        .filter(one -> one.then() instanceof ReturnReason.Then.Recycle);
        if (reason.isEmpty() || !turn.isWithSales() || turn.isWon()) return false;
        var id = reason.get().id();
        var cause = Cause.of(Cause.Kind.DEADLINE, id);
        turn.fact(new Fact.Returned(turn.process().offers(), id, "", cause));
        turn.process(turn.process().withoutOffer().withHold(Optional.empty()));
        recycle(cause);
        return true;
    }

    private boolean isClosed(String what, String by) {
        if (turn.process().isClosed()) turn.refuse(what, "merged into another lead", by);
        return turn.process().isClosed();
    }

    private void recycle(Cause cause) {
        turn.pass(turn.ladder().stageFor(Purpose.RECYCLED).id(), cause);
        turn.hold(new Holder.Marketing(), cause);
        turn.process(turn.process().withDebt(Optional.empty()).returned(turn.at()));
        turn.tell("returned");
    }

    void reassigned(Signal.Reassigned reassigned) {
        if (isClosed("reassign", reassigned.by())) return;
        if (turn.process().holder().isMarketing()) {
            turn.refuse("reassign", "held by marketing", reassigned.by());
            return;
        }
        if (!turn.handover().has(reassigned.desk())) {
            turn.refuse("reassign", "no such desk: " + reassigned.desk(), reassigned.by());
            return;
        }
        var cause = new Cause(Cause.Kind.PERSON, reassigned.reason(), reassigned.by());
        turn.process().offer().ifPresent(open -> giveOn(open, reassigned));
        Holder next =
                reassigned.seller().isPresent()
                        ? new Holder.Seller(reassigned.desk(), reassigned.seller().get())
                        : new Holder.Desk(reassigned.desk());
        turn.hold(next, cause);
        turn.tell("reassigned");
    }

    /// Whoever gets an open offer from a person has to answer it too: a seller under the clock that runs, or under a new one
    /// where that has run out; a desk is asked for a seller anew.
    private void giveOn(Offer open, Signal.Reassigned reassigned) {
        var given = open.heldBy(reassigned.desk(), reassigned.seller());
        boolean hasRunOut = open.step().compareTo(Offer.Step.EXPIRED) >= 0;
        if (hasRunOut || reassigned.seller().isEmpty()) given = given.undated();
        turn.process(turn.process().with(given));
        if (reassigned.seller().isEmpty()) {
            turn.effect(
                    new Effect.AskRoute(
                            given.number(), given.desk(), turn.clock(given), open.seller()));
        } else if (given.times().isEmpty()) {
            turn.ask(Duty.ANSWER, turn.handover().clock(turn.clock(given)));
        }
    }
}
