package dev.staffel.engine.route;

import java.util.List;
import java.util.Optional;

/// The answer of routing.
///
/// @param seller who gets the lead; nobody when the desk holds
/// @param turn the seller's place in the turn from now on; given exactly when there is a seller
/// @param why each step of the way, in its order
public record Choice(Optional<String> seller, Optional<Turn> turn, List<Why> why) {
    public Choice {
        why = List.copyOf(why);
        if (seller.isPresent() != turn.isPresent())
            throw new IllegalArgumentException("whoever gets a lead has a turn");
    }

    static Choice nobody(List<Why> why) {
        return new Choice(Optional.empty(), Optional.empty(), why);
    }
}
