package dev.staffel.engine.grade;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import java.util.List;

/// A buying persona: whom the company wants to sell to, as weighted criteria.
public record Persona(String id, Label label, List<Trait> traits) {

    /// One criterion of fit; its weights add up to 100 over a persona.
    public record Trait(String id, Label label, Criterion criterion, int weight) {
        public Trait {
            if (weight < 1 || weight > 100)
                throw new IllegalArgumentException("weight must be 1 to 100: " + weight);
        }
    }

    public Persona {
        traits = List.copyOf(traits);
        int sum = traits.stream().mapToInt(Trait::weight).sum();
        if (sum != 100)
            throw new IllegalArgumentException("weights of " + id + " must add up to 100: " + sum);
    }
}
