package dev.staffel.engine;

import dev.staffel.engine.stage.Side;
import java.time.Instant;
import java.util.Optional;

/// What time alone brings: reminders, expiry, escalation, overdue debts, ended overrides, and silence.
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
        silence();
    }

    private void run(Offer offer, Offer.Times times) {
        if (offer.step() == Offer.Step.RUNNING && isDue(times.remindAt())) {
            turn.fact(new Fact.Reminded(offer.number(), deadline("remind")));
            offer = step(offer, Offer.Step.REMINDED);
            turn.tell("reminder");
        }
        if (offer.step() == Offer.Step.REMINDED && isDue(times.deadline())) {
            turn.fact(new Fact.Expired(offer.number(), deadline("expire")));
            offer = step(offer, Offer.Step.EXPIRED);
            turn.hold(new Holder.Desk(offer.desk()), deadline("expire"));
            turn.effect(
                    new Effect.AskRoute(
                            offer.number(), offer.desk(), offer.clock(), offer.seller()));
        }
        if (offer.step() != Offer.Step.ESCALATED
                && times.headAt().isPresent()
                && isDue(times.headAt().get())) {
            turn.fact(new Fact.Escalated(offer.number(), deadline("head")));
            step(offer, Offer.Step.ESCALATED);
            turn.hold(new Holder.Head(offer.desk()), deadline("head"));
            turn.tell("escalation");
        }
    }

    private Offer step(Offer offer, Offer.Step step) {
        var next = offer.at(step);
        turn.process(turn.process().with(next));
        return next;
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

    private void silence() {
        var fell = silentSince(turn.playbook(), turn.reading(), turn.lead(), turn.today());
        if (fell.isEmpty() || turn.process().silentSince().equals(fell)) return;
        turn.process(turn.process().silentSince(fell));
        var cause = Cause.of(Cause.Kind.SILENCE, "silence");
        turn.fact(new Fact.FellSilent(turn.process().holder(), cause));
        turn.tell("silence");
    }

    /// The hour after which a lead that was busy went silent, if it has by that day.
    static Optional<Instant> silentSince(Playbook playbook, Reading reading, Lead lead, int today) {
        var terms = playbook.agreement().handover().silence();
        var active = lead.evidence().active();
        var side = playbook.agreement().ladder().stage(lead.process().stage()).side();
        if (terms.isEmpty() || active.size() == 0 || side == Side.NONE) return Optional.empty();
        int lastHour = active.hour(active.size() - 1);
        int lastDay = reading.days().ofHour(lastHour);
        if (today - lastDay < terms.get().silentDays()) return Optional.empty();
        var before = new LeadSeen(reading, lead, lastDay);
        boolean busy =
                before.times(LeadSeen.ANY_ACTIVITY, terms.get().withinDays())
                        >= terms.get().activities();
        boolean mature =
                before.phase()
                        .filter(phase -> phase.compareTo(terms.get().from()) >= 0)
                        .isPresent();
        return busy && mature
                ? Optional.of(Instant.ofEpochSecond(lastHour * 3600L))
                : Optional.empty();
    }

    private boolean isDue(Instant instant) {
        return !turn.at().isBefore(instant);
    }

    private static Cause deadline(String detail) {
        return Cause.of(Cause.Kind.DEADLINE, detail);
    }
}
