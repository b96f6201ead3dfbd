package dev.staffel.server.leads.mass;

import dev.staffel.engine.Holder;
import java.util.Optional;

/// A holder as one word, to be kept with an action and put back by its undoing: `marketing`, `desk:sales`, `head:sales`,
/// `seller:sales:<user>`.
final class Holding {
    private Holding() {}

    static String word(Holder holder) {
        return switch (holder) {
            case Holder.Marketing() -> "marketing";
            case Holder.Desk(var desk) -> "desk:" + desk;
            case Holder.Head(var desk) -> "head:" + desk;
            case Holder.Seller(var desk, var user) -> "seller:" + desk + ":" + user;
        };
    }

    /// The desk and the seller of a word, where a person can give the lead back to them.
    static Optional<Place> place(String word) {
        var parts = word.split(":", 3);
        return switch (parts[0]) {
            case "desk" -> Optional.of(new Place(parts[1], Optional.empty()));
            case "seller" -> Optional.of(new Place(parts[1], Optional.of(parts[2])));
            default -> Optional.empty();
        };
    }

    /// Where a lead can be put.
    ///
    /// @param seller empty for the desk itself
    record Place(String desk, Optional<String> seller) {}
}
