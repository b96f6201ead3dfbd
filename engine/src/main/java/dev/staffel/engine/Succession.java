package dev.staffel.engine;

import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.util.Optional;

/// Finds a place for a lead whose stage or desk the playbook in force no longer has.
///
/// It goes to the stage for the same purpose, else down to the nearest stage of the same side that is still there; an
/// offer at a desk that is gone is made anew.
final class Succession {
    private final Turn turn;
    private final Playbook before;
    private final Cause cause;

    Succession(Turn turn, Playbook before, Cause cause) {
        this.turn = turn;
        this.before = before;
        this.cause = cause;
    }

    void run() {
        if (!turn.ladder().knows(turn.process().stage())) {
            var successor = successor(before.agreement().ladder().stage(turn.process().stage()));
            turn.pass(successor.id(), cause);
            turn.holdFor(successor, new Holder.Desk(turn.handover().salesDesk()), cause);
        }
        if (turn.process().isClosed()) return;
        turn.process().offer().filter(offer -> !knows(offer.desk())).ifPresent(this::offerAnew);
        turn.hold(successor(turn.process().holder()), cause);
    }

    private Stage successor(Stage gone) {
        return gone.purpose()
                .flatMap(turn.ladder()::find)
                .or(() -> nearestBelow(gone))
                .orElseGet(() -> turn.ladder().stageFor(standIn(gone)));
    }

    private Optional<Stage> nearestBelow(Stage gone) {
        var old = before.agreement().ladder();
        return turn.ladder().stages().stream()
                .filter(stage -> stage.side() == gone.side() && stage.onTheWay() == gone.onTheWay())
                .filter(stage -> old.knows(stage.id()))
                .filter(stage -> old.rank(stage.id()) < old.rank(gone.id()))
                .reduce((_, nearer) -> nearer);
    }

    private Purpose standIn(Stage gone) {
        if (!gone.onTheWay()) return Purpose.RECYCLED;
        return gone.side() == Side.MARKETING ? Purpose.START : Purpose.ACCEPTED;
    }

    private void offerAnew(Offer offer) {
        turn.process(turn.process().withoutOffer());
        var occasion =
                offer.occasion() == Occasion.PASSED_ON ? Occasion.QUALIFIED : offer.occasion();
        new Handing(turn).offer(occasion, cause);
    }

    private Holder successor(Holder holder) {
        var desk = turn.handover().salesDesk();
        return switch (holder) {
            case Holder.Marketing() -> holder;
            case Holder.Desk(var gone) -> knows(gone) ? holder : new Holder.Desk(desk);
            case Holder.Head(var gone) -> knows(gone) ? holder : new Holder.Head(desk);
            case Holder.Seller(var gone, var user) ->
                    knows(gone) ? holder : new Holder.Seller(desk, user);
        };
    }

    private boolean knows(String desk) {
        return turn.handover().has(desk);
    }
}
