package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.util.Optional;

/// What criteria decide by themselves: a lead moves up when a stage's entry holds, and falls back by hysteresis.
final class Deciding {
    private final Turn turn;

    Deciding(Turn turn) {
        this.turn = turn;
    }

    /// @param isNews whether the person did something or became better known
    void decide(boolean isNews) {
        if (isOverruled()) return;
        riseAsFarAsCriteriaCarry();
        if (isNews && isDrawn()) riseAsFarAsCriteriaCarry();
        fallBack();
    }

    private void riseAsFarAsCriteriaCarry() {
        // A bound, should entries of a playbook chase each other.
        int steps = turn.ladder().stages().size();
        while (steps-- > 0 && rise()) {
            // up as far as criteria carry
        }
    }

    /// Hands a lead over that meets no way in and is just below one, where the control sample draws it. Once for a lead: who was
    /// offered before, given back or moved down by a person is judged by criteria alone.
    private boolean isDrawn() {
        var sample = turn.handover().controlSample();
        if (sample.isEmpty() || turn.number() == 0) return false;
        var process = turn.process();
        if (process.offers() > 0 || process.returnedAt().isPresent()) return false;
        var qualified = turn.ladder().stageFor(Purpose.QUALIFIED);
        if (!turn.ladder().rises(process.stage()).contains(qualified)) return false;
        if (!sample.get().draws(turn.number())) return false;
        var seen = turn.seen();
        for (Entry entry : qualified.entries()) {
            long below = sample.get().belowThousandths();
            var lowered = entry.criterion().withInterestLoweredBy(below);
            boolean holds = seen.holds(lowered);
            seen.tell(turn.leeway(), qualified, entry, below);
            if (holds) {
                enter(qualified, Cause.of(Cause.Kind.CONTROL, entry.id()));
                return true;
            }
        }
        return false;
    }

    private boolean isOverruled() {
        var hold = turn.process().hold();
        return hold.isPresent() && hold.get().until().isAfter(turn.at());
    }

    private boolean rise() {
        var rises = turn.ladder().rises(turn.process().stage());
        if (rises.isEmpty()) return false;
        var seen = turn.seen();
        if (!mayQualifyAgain(turn.handover(), turn.ladder(), turn.process(), seen)) return false;
        for (Stage stage : rises) {
            var entry = firstThatHolds(stage, seen);
            if (entry.isPresent()) {
                enter(stage, Cause.of(Cause.Kind.CRITERIA, entry.get().id()));
                return true;
            }
        }
        return false;
    }

    /// A lead that was given back does so only by something new.
    static boolean mayQualifyAgain(HandoverTerms terms, Ladder ladder, Process process, Seen seen) {
        return !ladder.stage(process.stage()).isFor(Purpose.RECYCLED)
                || Evaluation.holds(terms.requalify(), seen);
    }

    private Optional<Entry> firstThatHolds(Stage stage, LeadSeen seen) {
        for (Entry entry : stage.entries()) {
            boolean holds = seen.holds(entry.criterion());
            seen.tell(turn.leeway(), stage, entry, 0);
            if (holds) return Optional.of(entry);
        }
        return Optional.empty();
    }

    /// The first entry of the stage that holds.
    static Optional<Entry> entry(Stage stage, Seen seen) {
        for (Entry entry : stage.entries()) {
            if (Evaluation.holds(entry.criterion(), seen)) return Optional.of(entry);
        }
        return Optional.empty();
    }

    private void enter(Stage stage, Cause cause) {
        turn.pass(stage.id(), cause);
        turn.holdFor(stage, new Holder.Desk(turn.handover().salesDesk()), cause);
        if (stage.isFor(Purpose.QUALIFIED)) new Handing(turn).qualified(cause);
    }

    private void fallBack() {
        var stage = turn.ladder().stage(turn.process().stage());
        if (stage.fallback().isEmpty() || !turn.process().holder().isMarketing()) return;
        var hysteresis = new Hysteresis(turn.playbook(), turn.reading(), stage);
        if (!hysteresis.isDue(turn.lead(), turn.today(), turn.leeway())) return;
        var cause = Cause.of(Cause.Kind.FALLBACK, stage.id());
        turn.process(turn.process().withDebt(Optional.empty()));
        turn.pass(stage.fallback().get().to(), cause);
    }
}
