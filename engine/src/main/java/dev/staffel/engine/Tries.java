package dev.staffel.engine;

import dev.staffel.engine.handover.Desk;
import java.util.Optional;

/// Whether a desk has tried to reach a person as often as it has promised.
final class Tries {
    private final Turn turn;

    Tries(Turn turn) {
        this.turn = turn;
    }

    /// Why the lead can't be given back as not reached yet, if so.
    Optional<String> left() {
        return promised()
                .filter(promise -> made(promise) < promise.times())
                .map(promise ->
                        "tried "
                                + made(promise)
                                + " of "
                                + promise.times()
                                + " times in "
                                + promise.days()
                                + " days");
    }

    private Optional<Desk.Tries> promised() {
        var terms = turn.handover();
        return desk(turn.process().holder())
                .filter(terms::has)
                .flatMap(desk -> terms.desk(desk).tries());
    }

    private int made(Desk.Tries promise) {
        var owes = turn.handover().salesOwes();
        if (owes.isEmpty()) return 0;
        var seen = turn.seen();
        int made = 0;
        for (String activity : owes.get().contactBy()) made += seen.times(activity, promise.days());
        return made;
    }

    private static Optional<String> desk(Holder holder) {
        return switch (holder) {
            case Holder.Marketing() -> Optional.empty();
            case Holder.Desk(var desk) -> Optional.of(desk);
            case Holder.Head(var desk) -> Optional.of(desk);
            case Holder.Seller(var desk, _) -> Optional.of(desk);
        };
    }
}
