package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.stage.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hands a lead over: an enquiry at once, a qualified lead when marketing has given what it owes, or to
/// requalification, which calls and completes it first.
final class Handing {
    private final Turn turn;

    Handing(Turn turn) {
        this.turn = turn;
    }

    static List<String> missing(Playbook playbook, Seen seen) {
        var missing = new ArrayList<String>();
        for (RequiredItem item : playbook.agreement().handover().requiredItems()) {
            if (!Evaluation.holds(item.given(), seen)) missing.add(item.id());
        }
        return List.copyOf(missing);
    }

    /// A person asks for sales by themselves: a desk gets the lead at once. Whoever works it already is told, and has to
    /// answer sooner if it was only offered so far.
    void enquiry() {
        var cause = Cause.of(Cause.Kind.ENQUIRY, "enquiry");
        if (turn.isIn(Purpose.DISQUALIFIED)) {
            turn.fact(new Fact.Refused("enquiry", Cause.of(Cause.Kind.ENQUIRY, "disqualified")));
            turn.tell("enquiry");
            return;
        }
        if (!turn.isWithSales()) {
            offer(Occasion.ENQUIRY, cause);
            return;
        }
        var urgent = turn.process().offer().flatMap(this::urgent);
        if (urgent.isPresent()) {
            hurry(turn.process().offer().orElseThrow(), urgent.get(), cause);
            return;
        }
        turn.fact(new Fact.Told(turn.process().holder(), cause));
        turn.tell("enquiry");
    }

    /// The route of an enquiry, where it asks for a sooner answer than the open offer does.
    private Optional<Route> urgent(Offer open) {
        if (open.occasion() == Occasion.ENQUIRY || open.step() == Offer.Step.ESCALATED)
            return Optional.empty();
        return route(Occasion.ENQUIRY)
                .filter(route -> minutes(route.clock()) < minutes(open.clock()));
    }

    private int minutes(String clock) {
        return turn.handover().findClock(clock).map(Clock::minutes).orElse(Integer.MAX_VALUE);
    }

    private void hurry(Offer open, Route urgent, Cause cause) {
        boolean toSales = isRequalification(open.desk()) && !isRequalification(urgent.desk());
        if (toSales || !(turn.process().holder() instanceof Holder.Seller)) {
            offer(urgent, cause);
            return;
        }
        int number = turn.process().offers() + 1;
        turn.fact(new Fact.Offered(number, open.desk(), urgent.clock(), cause));
        turn.process(
                turn.process()
                        .with(
                                open.underClock(
                                        number, Occasion.ENQUIRY, urgent.clock(), turn.at())));
        turn.ask(Duty.ANSWER, turn.handover().clock(urgent.clock()));
        turn.tell("enquiry");
    }

    private boolean isRequalification(String desk) {
        return turn.handover().has(desk)
                && turn.handover().desk(desk).kind() == Desk.Kind.REQUALIFICATION;
    }

    /// The lead has met the criteria: it is offered, or marketing owes what is missing first. Requalification takes it as
    /// it is, for completing it is its work.
    void qualified(Cause cause) {
        boolean isCalledFirst =
                route(Occasion.QUALIFIED).filter(to -> isRequalification(to.desk())).isPresent();
        var missing = missing(turn.playbook(), turn.seen());
        if (missing.isEmpty() || isCalledFirst) {
            offer(Occasion.QUALIFIED, cause);
        } else {
            new Owing(turn).owe(missing, turn.handover().marketingOwesClock(), cause);
        }
    }

    void offer(Occasion occasion, Cause cause) {
        var route = route(occasion);
        if (route.isEmpty()) {
            turn.fact(new Fact.Refused("handover", Cause.of(Cause.Kind.ROUTE, "no route fits")));
            turn.tell("no-route");
            return;
        }
        offer(route.get(), cause);
    }

    private Optional<Route> route(Occasion occasion) {
        return route(turn.handover(), occasion, turn.seen());
    }

    static Optional<Route> route(HandoverTerms terms, Occasion occasion, Seen seen) {
        for (Route candidate : terms.routes()) {
            if (candidate.occasion() == occasion && Evaluation.holds(candidate.when(), seen))
                return Optional.of(candidate);
        }
        return Optional.empty();
    }

    private void offer(Route route, Cause cause) {
        int number = turn.process().offers() + 1;
        // What marketing owed is owed no more; what sales has asked for still is.
        if (turn.process().holder().isMarketing())
            turn.process(turn.process().withDebt(Optional.empty()));
        var stage =
                turn.ladder()
                        .find(Purpose.OFFERED)
                        .orElse(turn.ladder().stageFor(Purpose.QUALIFIED));
        turn.pass(stage.id(), cause);
        var why = Cause.of(Cause.Kind.ROUTE, route.id());
        turn.fact(new Fact.Offered(number, route.desk(), route.clock(), why));
        turn.hold(new Holder.Desk(route.desk()), why);
        turn.process(
                turn.process()
                        .withContact(Optional.empty())
                        .withOutcome(Optional.empty())
                        .with(Offer.of(number, route, turn.at())));
        turn.effect(new Effect.AskRoute(number, route.desk(), route.clock(), Optional.empty()));
        if (isRequalification(route.desk())) new Owing(turn).contact(route.clock());
    }
}
