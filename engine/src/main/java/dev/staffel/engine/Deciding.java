package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.util.List;
import java.util.Optional;

/// What criteria decide by themselves: a lead moves up when a stage's entry holds, and falls back by hysteresis.
final class Deciding {
    private final Turn turn;

    Deciding(Turn turn) {
        this.turn = turn;
    }

    void decide() {
        if (isOverruled()) return;
        int steps =
                turn.ladder()
                        .stages()
                        .size(); // a bound, should entries of a playbook chase each other
        while (steps-- > 0 && rise()) {
            // up as far as criteria carry
        }
        fallBack();
    }

    private boolean isOverruled() {
        var hold = turn.process().hold();
        return hold.isPresent() && hold.get().until().isAfter(turn.at());
    }

    private boolean rise() {
        var seen = turn.seen();
        var from = turn.process().stage();
        for (Stage stage : turn.ladder().stages()) {
            if (stage.entries().isEmpty()
                    || !turn.ladder().mayMove(from, stage.id(), Decider.CRITERIA)) continue;
            if (!isUp(from, stage)) continue;
            var entry = entered(stage.entries(), seen);
            if (entry.isPresent()) {
                enter(stage, entry.get());
                return true;
            }
        }
        return false;
    }

    private boolean isUp(String from, Stage stage) {
        return !turn.ladder().stage(from).onTheWay()
                || turn.ladder().rank(stage.id()) > turn.ladder().rank(from);
    }

    private Optional<Entry> entered(List<Entry> entries, Seen seen) {
        if (turn.isIn(Purpose.RECYCLED) && !Evaluation.holds(turn.handover().requalify(), seen))
            return Optional.empty();
        for (Entry entry : entries) {
            if (Evaluation.holds(entry.criterion(), seen)) return Optional.of(entry);
        }
        return Optional.empty();
    }

    private void enter(Stage stage, Entry entry) {
        var cause = Cause.of(Cause.Kind.CRITERIA, entry.id());
        turn.pass(stage.id(), cause);
        if (stage.isFor(Purpose.QUALIFIED)) new Handing(turn).qualified(cause);
    }

    private void fallBack() {
        var stage = turn.ladder().stage(turn.process().stage());
        if (stage.fallback().isEmpty() || !turn.process().holder().isMarketing()) return;
        var fallback = stage.fallback().get();
        if (holdsOnAnyDay(stage, fallback)) return;
        var cause = Cause.of(Cause.Kind.FALLBACK, stage.id());
        turn.process(turn.process().withDebt(Optional.empty()));
        turn.pass(fallback.to(), cause);
    }

    /// Whether an entry, with interest demanded lower, held on any of the last days; today is asked first.
    private boolean holdsOnAnyDay(Stage stage, Fallback fallback) {
        int today = turn.today();
        if (today - turn.reading().days().of(turn.process().stageSince()) < fallback.days())
            return true;
        for (int day = today; day > today - fallback.days(); day--) {
            var seen = new LeadSeen(turn.reading(), turn.lead(), day);
            for (Entry entry : stage.entries()) {
                var lowered = entry.criterion().withInterestLoweredBy(fallback.thousandths());
                if (Evaluation.holds(lowered, seen)) return true;
            }
        }
        return false;
    }
}
