package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.stage.Purpose;
import java.util.List;
import java.util.Optional;

/// Hands a lead over: an enquiry at once, a qualified lead when marketing has given what it owes.
final class Handing {
    /// Marks a debt that sales asked for by a return; any news from the company settles it once nothing is missing.
    private static final String ASKED = "asked:";

    private final Turn turn;

    Handing(Turn turn) {
        this.turn = turn;
    }

    static List<String> missing(Playbook playbook, Seen seen) {
        return playbook.agreement().handover().requiredItems().stream()
                .filter(item -> !Evaluation.holds(item.given(), seen))
                .map(RequiredItem::id)
                .toList();
    }

    /// A person asks for sales by themselves: whoever has the lead is told, else a desk gets it at once.
    void enquiry() {
        var cause = Cause.of(Cause.Kind.ENQUIRY, "enquiry");
        if (turn.isIn(Purpose.DISQUALIFIED)) {
            turn.fact(new Fact.Refused("enquiry", Cause.of(Cause.Kind.ENQUIRY, "disqualified")));
            turn.tell("enquiry");
            return;
        }
        if (!turn.process().holder().isMarketing()) {
            turn.fact(new Fact.Told(turn.process().holder(), cause));
            turn.tell("enquiry");
            return;
        }
        offer(Occasion.ENQUIRY, cause);
    }

    /// The lead has met the criteria: it is offered, or marketing owes what is missing first.
    void qualified(Cause cause) {
        var missing = missing(turn.playbook(), turn.seen());
        if (missing.isEmpty()) {
            offer(Occasion.QUALIFIED, cause);
        } else {
            owe(missing, turn.handover().marketingOwesClock(), cause);
        }
    }

    /// Sales wants data completed before it goes on.
    void ask(String reason, String clock, Cause cause) {
        var missing = missing(turn.playbook(), turn.seen());
        owe(missing.isEmpty() ? List.of(ASKED + reason) : missing, clock, cause);
    }

    private void owe(List<String> items, String clock, Cause cause) {
        turn.fact(new Fact.Owed(items, cause));
        turn.process(
                turn.process().withDebt(Optional.of(new Debt(items, Optional.empty(), false))));
        turn.effect(new Effect.AskClock(clock));
    }

    /// News from the company settles what sales has asked for.
    void learned(Trust trust) {
        if (trust != Trust.PUBLIC)
            turn.process().debt().filter(Handing::isAsked).ifPresent(this::settle);
    }

    /// What was merely missing is settled as soon as it is there, wherever it comes from.
    void completed() {
        turn.process().debt().filter(debt -> !isAsked(debt)).ifPresent(this::settle);
    }

    private static boolean isAsked(Debt debt) {
        return debt.items().stream().anyMatch(item -> item.startsWith(ASKED));
    }

    private void settle(Debt debt) {
        var missing = missing(turn.playbook(), turn.seen());
        if (missing.equals(debt.items())) return;
        if (!missing.isEmpty()) {
            var left = new Debt(missing, debt.deadline(), debt.overdue());
            turn.process(turn.process().withDebt(Optional.of(left)));
            return;
        }
        var cause = Cause.of(Cause.Kind.CRITERIA, "required data given");
        turn.fact(new Fact.Completed(cause));
        turn.process(turn.process().withDebt(Optional.empty()));
        if (turn.isIn(Purpose.QUALIFIED)) offer(Occasion.QUALIFIED, cause);
    }

    void offer(Occasion occasion, Cause cause) {
        var seen = turn.seen();
        var route =
                turn.handover().routes().stream()
                        .filter(candidate -> candidate.occasion() == occasion)
                        .filter(candidate -> Evaluation.holds(candidate.when(), seen))
                        .findFirst();
        if (route.isEmpty()) {
            turn.fact(new Fact.Refused("handover", Cause.of(Cause.Kind.ROUTE, "no route fits")));
            turn.tell("no-route");
            return;
        }
        offer(route.get(), cause);
    }

    private void offer(Route route, Cause cause) {
        int number = turn.process().offers() + 1;
        var stage =
                turn.ladder()
                        .find(Purpose.OFFERED)
                        .orElse(turn.ladder().stageFor(Purpose.QUALIFIED));
        turn.pass(stage.id(), cause);
        turn.fact(
                new Fact.Offered(
                        number,
                        route.desk(),
                        route.clock(),
                        Cause.of(Cause.Kind.ROUTE, route.id())));
        turn.hold(new Holder.Desk(route.desk()), Cause.of(Cause.Kind.ROUTE, route.id()));
        turn.process(
                turn.process()
                        .withDebt(Optional.empty())
                        .with(
                                new Offer(
                                        number,
                                        route.desk(),
                                        route.clock(),
                                        route.occasion(),
                                        turn.at(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Offer.Step.RUNNING)));
        turn.effect(new Effect.AskRoute(number, route.desk(), route.clock(), Optional.empty()));
    }
}
