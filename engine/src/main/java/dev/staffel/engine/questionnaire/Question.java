package dev.staffel.engine.questionnaire;

import dev.staffel.engine.Label;
import java.util.List;
import java.util.Optional;

/// One question with the answers to choose from. An answer is kept as the attribute [#attribute] with the choice's id.
///
/// @param wording how to ask it
/// @param askedOf the personas that it is asked of, [#OTHERS] among them or not; empty: of everybody
public record Question(
        String id, Label label, Label wording, List<Choice> choices, List<String> askedOf) {
    /// Leads of no persona, or of one that no question of the questionnaire is asked of in particular.
    public static final String OTHERS = "others";

    /// The answer that it was asked and is not known so far; the question stays open. No choice can have this id.
    public static final String NOT_KNOWN = "?";

    private static final String PREFIX = "answer.";

    /// An answer and what it is worth.
    public record Choice(String id, Label label, int points) {
        public Choice {
            if (points < 0 || points > 100)
                throw new IllegalArgumentException("points must be 0 to 100: " + points);
        }
    }

    /// A question that everybody is asked.
    public Question(String id, Label label, Label wording, List<Choice> choices) {
        this(id, label, wording, choices, List.of());
    }

    public Question {
        askedOf = List.copyOf(askedOf);
        choices = List.copyOf(choices);
        if (choices.isEmpty()) throw new IllegalArgumentException("nothing to choose from: " + id);
    }

    public String attribute() {
        return attributeOf(id);
    }

    /// The attribute that the answer to a question is kept as.
    public static String attributeOf(String question) {
        return PREFIX + question;
    }

    boolean isAskedOf(String persona) {
        return askedOf.isEmpty() || askedOf.contains(persona);
    }

    Question ofEverybody() {
        return new Question(id, label, wording, choices);
    }

    public int mostPoints() {
        return choices.stream().mapToInt(Choice::points).max().orElse(0);
    }

    /// The id of the question that an attribute holds the answer to; empty where it holds none.
    public static Optional<String> ofAttribute(String attribute) {
        return attribute.startsWith(PREFIX)
                ? Optional.of(attribute.substring(PREFIX.length()))
                : Optional.empty();
    }

    public Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.id().equals(wanted)).findFirst();
    }
}
