package dev.staffel.engine;

import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/// Moves that a person, or the recorded past, decides.
final class Moves {
    private final Turn turn;

    Moves(Turn turn) {
        this.turn = turn;
    }

    void moved(Signal.Moved moved) {
        var refusal = refusal(moved);
        if (refusal.isPresent()) {
            turn.refuse("move to " + moved.to(), refusal.get(), moved.by());
            return;
        }
        boolean recorded = moved.decider() == Decider.RECORDED;
        var cause =
                new Cause(
                        recorded ? Cause.Kind.RECORDED : Cause.Kind.PERSON,
                        moved.reason(),
                        moved.by());
        var to = turn.ladder().stage(moved.to());
        boolean staysWithSales = to.side() == Side.SALES && !turn.process().holder().isMarketing();
        var before = turn.process().withoutOffer().withHold(Optional.empty());
        turn.process(staysWithSales ? before : before.withDebt(Optional.empty()));
        turn.pass(to.id(), cause);
        hold(to, moved, cause);
        if (to.isFor(Purpose.RECYCLED)) turn.process(turn.process().returned(turn.at()));
        if (!recorded) follow(to, moved, cause);
    }

    void overrideEnded(Signal.OverrideEnded ended) {
        if (turn.process().isClosed()) {
            turn.refuse("end the override", "merged into another lead", ended.by());
        } else if (turn.process().hold().isEmpty()) {
            turn.refuse("end the override", "nothing is overridden", ended.by());
        } else {
            var cause = new Cause(Cause.Kind.PERSON, ended.reason(), ended.by());
            turn.fact(new Fact.OverrideEnded(cause));
            turn.process(turn.process().withHold(Optional.empty()));
        }
    }

    private void follow(Stage to, Signal.Moved moved, Cause cause) {
        if (to.side() == Side.MARKETING) overrule(to, moved, cause);
        if (to.isFor(Purpose.QUALIFIED)) new Handing(turn).qualified(cause);
        if (to.isFor(Purpose.OFFERED)) new Handing(turn).offer(Occasion.QUALIFIED, cause);
        if (to.isFor(Purpose.ACCEPTED)) new Owing(turn).outcome();
    }

    private Optional<String> refusal(Signal.Moved moved) {
        var ladder = turn.ladder();
        if (!ladder.knows(moved.to())) return Optional.of("no such stage");
        if (turn.process().isClosed()) return Optional.of("merged into another lead");
        var from = turn.process().stage();
        if (from.equals(moved.to())) return Optional.of("already there");
        if (!ladder.mayMove(from, moved.to(), moved.decider())) {
            return Optional.of("not for " + moved.decider() + " from " + from);
        }
        boolean bySalesForward =
                ladder.stage(moved.to()).side() == Side.SALES
                        && ladder.isForward(from, moved.to())
                        && turn.isWithSales();
        boolean needsReason = moved.decider() != Decider.RECORDED && !bySalesForward;
        return needsReason && moved.reason().isBlank()
                ? Optional.of("a reason is missing")
                : Optional.empty();
    }

    private void hold(Stage to, Signal.Moved moved, Cause cause) {
        var holder = turn.process().holder();
        boolean bySales =
                moved.decider() == Decider.SALES || moved.decider() == Decider.HEAD_OF_SALES;
        if (bySales && to.side() == Side.SALES && !(holder instanceof Holder.Seller)) {
            turn.hold(new Holder.Seller(desk(holder), moved.by()), cause);
        } else {
            turn.holdFor(to, new Holder.Desk(turn.handover().salesDesk()), cause);
        }
    }

    private String desk(Holder holder) {
        return switch (holder) {
            case Holder.Marketing() -> turn.handover().salesDesk();
            case Holder.Desk(var desk) -> desk;
            case Holder.Head(var desk) -> desk;
            case Holder.Seller(var desk, _) -> desk;
        };
    }

    private void overrule(Stage to, Signal.Moved moved, Cause cause) {
        var until = turn.at().plus(Duration.ofDays(turn.ladder().overrideHoldsDays()));
        turn.fact(new Fact.Overridden(to.id(), until, cause));
        turn.process(
                turn.process().withHold(Optional.of(new Hold(until, moved.by(), moved.reason()))));
    }
}
