package dev.staffel.engine;

import dev.staffel.engine.handover.Within;
import dev.staffel.engine.stage.Purpose;
import java.util.List;
import java.util.Optional;

/// What each side owes a lead besides an answer: marketing the required data, whoever has it a first contact, sales an
/// outcome.
final class Owing {
    /// Marks a debt that sales asked for by a return; any news from the company settles it once nothing is missing.
    private static final String ASKED = "asked:";

    private final Turn turn;

    Owing(Turn turn) {
        this.turn = turn;
    }

    /// Sales wants data completed before it goes on.
    void ask(String reason, String clock, Cause cause) {
        var missing = Handing.missing(turn.playbook(), turn.seen());
        owe(missing.isEmpty() ? List.of(ASKED + reason) : missing, clock, cause);
    }

    void owe(List<String> items, String clock, Cause cause) {
        turn.fact(new Fact.Owed(items, cause));
        turn.process(turn.process().withDebt(Optional.of(new Debt(items, Running.ASKED))));
        turn.ask(Duty.DATA, turn.handover().clock(clock));
    }

    /// News from the company settles what sales has asked for.
    void learned(Trust trust) {
        if (trust != Trust.PUBLIC)
            turn.process().debt().filter(Owing::isAsked).ifPresent(this::settle);
    }

    /// What was merely missing is settled as soon as it is there, wherever it comes from.
    void completed() {
        turn.process().debt().filter(debt -> !isAsked(debt)).ifPresent(this::settle);
    }

    private static boolean isAsked(Debt debt) {
        for (String item : debt.items()) {
            if (item.startsWith(ASKED)) return true;
        }
        return false;
    }

    private void settle(Debt debt) {
        var missing = Handing.missing(turn.playbook(), turn.seen());
        if (missing.equals(debt.items())) return;
        if (!missing.isEmpty()) {
            turn.process(turn.process().withDebt(Optional.of(new Debt(missing, debt.clock()))));
            return;
        }
        var cause = Cause.of(Cause.Kind.CRITERIA, "required data given");
        turn.fact(new Fact.Completed(cause));
        turn.process(turn.process().withDebt(Optional.empty()));
        if (turn.isIn(Purpose.QUALIFIED)) new Handing(turn).qualified(cause);
    }

    /// Sales has accepted: it owes a first contact under the offer's clock, and an outcome.
    void accepted(String clock) {
        contact(clock);
        outcome();
    }

    /// A first contact is owed, where the clock asks for one.
    void contact(String clock) {
        turn.handover()
                .findClock(clock)
                .flatMap(known -> known.firstContact())
                .ifPresent(by -> {
                    turn.process(turn.process().withContact(Optional.of(Running.ASKED)));
                    turn.effect(new Effect.AskClock(Duty.CONTACT, by, by, Optional.empty()));
                });
    }

    void outcome() {
        turn.handover()
                .salesOwes()
                .ifPresent(owes -> {
                    turn.process(turn.process().withOutcome(Optional.of(Running.ASKED)));
                    turn.effect(
                            new Effect.AskClock(
                                    Duty.OUTCOME,
                                    new Within.Minutes(owes.askMinutes()),
                                    new Within.Minutes(owes.proposeMinutes()),
                                    Optional.empty()));
                });
    }

    /// Somebody has contacted the person, or tried to.
    void contacted() {
        if (turn.process().contact().isEmpty()) return;
        turn.fact(new Fact.Contacted(Cause.of(Cause.Kind.CRITERIA, "contacted")));
        turn.process(turn.process().withContact(Optional.empty()));
    }
}
