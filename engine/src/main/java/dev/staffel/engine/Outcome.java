package dev.staffel.engine;

import java.util.List;

/// What a signal led to.
public record Outcome(Lead lead, List<Fact> facts, List<Effect> effects) {
    public Outcome {
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }
}
