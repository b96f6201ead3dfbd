package dev.staffel.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Label;
import dev.staffel.engine.questionnaire.Question.Choice;
import dev.staffel.engine.questionnaire.Questionnaire.Least;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Everybody is asked of the budget; buyers of what it returns, all others of the need.
class QuestionnaireTest {
    private static final Label LABEL = new Label("?", "?");

    private static final Questionnaire BY_PERSONA =
            new Questionnaire(
                    List.of(
                            question("budget", 40),
                            question("return", 60, "buyer"),
                            question("need", 60, Question.OTHERS)),
                    30,
                    70,
                    0,
                    List.of(new Least("need", 50)));

    private static Question question(String id, int most, String... askedOf) {
        var choices = List.of(new Choice("best", LABEL, most), new Choice("some", LABEL, 30));
        return new Question(id, LABEL, LABEL, choices, List.of(askedOf));
    }

    private static List<String> asked(String persona) {
        return BY_PERSONA.of(persona).questions().stream().map(Question::id).toList();
    }

    @Test
    void aBuyerIsAskedOtherQuestionsThanEverybodyElse() {
        assertThat(asked("buyer")).containsExactly("budget", "return");
        assertThat(asked("engineer")).containsExactly("budget", "need");
        assertThat(asked("")).containsExactly("budget", "need");
    }

    @Test
    void whatAPersonaIsNotAskedIsNotNeededOfIt() {
        var answers = Map.of("answer.budget", "best", "answer.return", "best");
        assertThat(BY_PERSONA.of("buyer").read(answers::get).level()).contains(Level.HOT);
        assertThat(BY_PERSONA.of("engineer").read(answers::get))
                .as("the need is open")
                .isEqualTo(new Answered(40, 1, java.util.Optional.empty()));
    }

    @Test
    void thatSomethingWasAskedAndIsNotKnownLeavesItOpen() {
        var answers = Map.of("answer.budget", "best", "answer.return", Question.NOT_KNOWN);
        assertThat(BY_PERSONA.of("buyer").read(answers::get).open()).isEqualTo(1);
        assertThat(BY_PERSONA.of("buyer").points("return", answers::get)).isEmpty();
    }

    @Test
    void theBestAnswersOfEachPersonaAddUpToAHundred() {
        var questions = List.of(question("budget", 40), question("return", 60, "buyer"));
        assertThatThrownBy(() -> new Questionnaire(questions, 30, 70, 0, List.of()))
                .hasMessageContaining("40 for others");
    }
}
