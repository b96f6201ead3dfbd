package dev.staffel.engine.questionnaire;

import dev.staffel.engine.Label;
import java.util.List;
import java.util.Optional;

/// One question with the answers to choose from. An answer is kept as the attribute [#attribute] with the choice's id.
///
/// @param wording how to ask it
public record Question(String id, Label label, Label wording, List<Choice> choices) {
    private static final String PREFIX = "answer.";

    /// An answer and what it is worth.
    public record Choice(String id, Label label, int points) {
        public Choice {
            if (points < 0 || points > 100)
                throw new IllegalArgumentException("points must be 0 to 100: " + points);
        }
    }

    public Question {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) throw new IllegalArgumentException("nothing to choose from: " + id);
    }

    public String attribute() {
        return PREFIX + id;
    }

    public int mostPoints() {
        return choices.stream().mapToInt(Choice::points).max().orElse(0);
    }

    Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.id().equals(wanted)).findFirst();
    }
}
