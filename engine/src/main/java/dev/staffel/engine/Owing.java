package dev.staffel.engine;

import dev.staffel.engine.handover.Within;
import dev.staffel.engine.stage.Purpose;
import java.util.ArrayList;
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

    /// Whoever has the lead asks for what it is missing. What was asked before and not answered yet stays asked, under the
    /// clock of the new question; the asker's own clock goes on, for asking is no answer.
    void asked(Signal.DataAsked question) {
        if (turn.process().isClosed()) {
            turn.refuse("ask", "merged into another lead", question.by());
            return;
        }
        if (turn.process().holder().isMarketing()) {
            turn.refuse("ask", "held by marketing", question.by());
            return;
        }
        if (!turn.isWithSales()) {
            turn.refuse("ask", "nobody works it", question.by());
            return;
        }
        var open = turn.process().debt().map(Debt::items).orElse(List.of());
        var items = new ArrayList<>(open);
        var missing = Handing.missing(turn.playbook(), turn.seen());
        for (String item : question.items()) {
            boolean canBeAsked = Debt.attribute(item).isPresent() || missing.contains(item);
            if (canBeAsked && !items.contains(item)) items.add(item);
        }
        if (items.size() == open.size()) {
            turn.refuse("ask", "nothing to ask for", question.by());
            return;
        }
        owe(
                items,
                turn.handover().marketingOwesClock(),
                new Cause(Cause.Kind.PERSON, question.text(), question.by()));
        turn.tellMarketing("question");
    }

    /// News from the company settles what sales has asked for by a return; what was asked by a question, news of just that.
    void learned(Signal.Learned learned) {
        var debt = turn.process().debt();
        if (debt.isEmpty()) return;
        if (isQuestion()) {
            var left = new ArrayList<String>();
            for (String item : debt.get().items()) {
                var name = Debt.attribute(item);
                if (name.isEmpty() || !isTold(name.get(), learned)) left.add(item);
            }
            answered(debt.get(), left);
        } else if (learned.trust() != Trust.PUBLIC && isAsked(debt.get())) {
            settle(debt.get());
        }
    }

    /// The company's word is an answer, even that it is not known; anybody else's where it was taken over.
    private boolean isTold(String name, Signal.Learned learned) {
        var told = learned.attributes().get(name);
        if (told == null) return false;
        return learned.trust() != Trust.PUBLIC
                || told.equals(turn.lead().evidence().attributes().value(name));
    }

    /// What was merely missing is settled as soon as it is there, wherever it comes from.
    void completed() {
        var debt = turn.process().debt();
        if (debt.isEmpty()) return;
        if (isQuestion()) {
            var missing = Handing.missing(turn.playbook(), turn.seen());
            var left = new ArrayList<String>();
            for (String item : debt.get().items()) {
                if (Debt.attribute(item).isPresent() || missing.contains(item)) left.add(item);
            }
            answered(debt.get(), left);
        } else if (!isAsked(debt.get())) {
            settle(debt.get());
        }
    }

    /// While somebody else has the lead, what marketing owes was asked by a question.
    private boolean isQuestion() {
        return !turn.process().holder().isMarketing();
    }

    private static boolean isAsked(Debt debt) {
        for (String item : debt.items()) {
            if (item.startsWith(ASKED)) return true;
        }
        return false;
    }

    private void answered(Debt debt, List<String> left) {
        if (left.equals(debt.items())) return;
        if (!left.isEmpty()) {
            turn.process(turn.process().withDebt(Optional.of(new Debt(left, debt.clock()))));
            return;
        }
        turn.fact(new Fact.Completed(Cause.of(Cause.Kind.CRITERIA, "question answered")));
        turn.process(turn.process().withDebt(Optional.empty()));
        turn.tell("answered");
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
                                    owes.byItself().map(one -> new Within.Minutes(one.minutes()))));
                });
    }

    /// Somebody has contacted the person, or tried to.
    void contacted() {
        if (turn.process().contact().isEmpty()) return;
        turn.fact(new Fact.Contacted(Cause.of(Cause.Kind.CRITERIA, "contacted")));
        turn.process(turn.process().withContact(Optional.empty()));
    }
}
