package dev.staffel.engine;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
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

    void decide() {
        if (isOverruled()) return;
        // A bound, should entries of a playbook chase each other.
        int steps = turn.ladder().stages().size();
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
        var rises = turn.ladder().rises(turn.process().stage());
        if (rises.isEmpty()) return false;
        var seen = turn.seen();
        if (!mayQualifyAgain(turn.handover(), turn.ladder(), turn.process(), seen)) return false;
        for (Stage stage : rises) {
            var entry = entry(stage, seen);
            if (entry.isPresent()) {
                enter(stage, entry.get());
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

    /// The first entry of the stage that holds.
    static Optional<Entry> entry(Stage stage, Seen seen) {
        for (Entry entry : stage.entries()) {
            if (Evaluation.holds(entry.criterion(), seen)) return Optional.of(entry);
        }
        return Optional.empty();
    }

    private void enter(Stage stage, Entry entry) {
        var cause = Cause.of(Cause.Kind.CRITERIA, entry.id());
        turn.pass(stage.id(), cause);
        turn.holdFor(stage, new Holder.Desk(turn.handover().salesDesk()), cause);
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
        if (today - turn.reading().days().of(turn.process().stageSince()) < fallback.days()) {
            return true;
        }
        var lowered =
                stage.entries().stream()
                        .map(entry ->
                                entry.criterion().withInterestLoweredBy(fallback.thousandths()))
                        .toList();
        for (int day = today; day > today - fallback.days(); day--) {
            var seen = new LeadSeen(turn.reading(), turn.lead(), day);
            if (lowered.stream().anyMatch(criterion -> Evaluation.holds(criterion, seen))) {
                return true;
            }
        }
        return false;
    }
}
