package dev.staffel.engine;

import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.handover.HandoverTerms;
import java.util.Optional;

/// Whether a desk has tried to reach a person as often as it has promised.
final class Tries {
    private Tries() {}

    /// Why the lead can't be given back as not reached yet, if so.
    static Optional<String> left(Turn turn) {
        return of(turn.handover(), turn.process(), turn.seen())
                .filter(tried -> !tried.isEnough())
                .map(tried ->
                        "tried "
                                + tried.made()
                                + " of "
                                + tried.times()
                                + " times in "
                                + tried.days()
                                + " days");
    }

    /// Nothing where the desk has promised nothing.
    static Optional<Tried> of(HandoverTerms terms, Process process, Seen seen) {
        return desk(process.holder())
                .filter(terms::has)
                .flatMap(desk -> terms.desk(desk).tries())
                .map(promise ->
                        new Tried(
                                made(terms, seen, promise.days()),
                                promise.times(),
                                promise.days()));
    }

    private static int made(HandoverTerms terms, Seen seen, int days) {
        var owes = terms.salesOwes();
        if (owes.isEmpty()) return 0;
        int made = 0;
        for (String activity : owes.get().contactBy()) made += seen.times(activity, days);
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
