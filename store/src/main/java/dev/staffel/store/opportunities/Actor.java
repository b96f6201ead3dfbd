package dev.staffel.store.opportunities;

import dev.staffel.engine.stage.Decider;
import java.util.List;

/// Who does something to an opportunity.
///
/// @param id of the user
/// @param deciders what their roles let them decide, in the order in which they are tried
public record Actor(String id, List<Decider> deciders) {
    public Actor {
        deciders = List.copyOf(deciders);
    }
}
