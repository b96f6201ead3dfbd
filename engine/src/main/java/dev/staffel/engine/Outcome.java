package dev.staffel.engine;

import java.util.List;
import java.util.stream.Stream;

/// What a signal led to.
public record Outcome(Lead lead, List<Fact> facts, List<Effect> effects) {
    public Outcome {
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }

    static Outcome unchanged(Lead lead) {
        return new Outcome(lead, List.of(), List.of());
    }

    /// Both, one after the other.
    Outcome then(Outcome later) {
        return new Outcome(later.lead, both(facts, later.facts), both(effects, later.effects));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        if (one.isEmpty()) return other;
        return other.isEmpty() ? one : Stream.concat(one.stream(), other.stream()).toList();
    }

    /// Only what the lead asks; nobody is told of the past.
    List<Effect> effectsButTelling() {
        return effects.stream()
                .filter(effect ->
                        switch (effect) {
                            case Effect.AskRoute _, Effect.AskClock _ -> true;
                            case Effect.Tell _, Effect.TellColleagues _ -> false;
                        })
                .toList();
    }
}
