package dev.staffel.engine.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Questions worth 100 points altogether, and from how many points on a lead is warm or hot.
///
/// @param mostOpen with more questions open than these there is no level
/// @param hotNeeds what a hot lead needs besides its points
public record Questionnaire(
        List<Question> questions, int warmFrom, int hotFrom, int mostOpen, List<Least> hotNeeds) {

    /// The least points that a question must have brought.
    public record Least(String question, int points) {}

    public Questionnaire {
        questions = List.copyOf(questions);
        hotNeeds = List.copyOf(hotNeeds);
        if (warmFrom < 1 || hotFrom <= warmFrom)
            throw new IllegalArgumentException(
                    "hot begins above warm: " + warmFrom + ", " + hotFrom);
        if (mostOpen < 0) throw new IllegalArgumentException("open questions: " + mostOpen);
        int most = questions.stream().mapToInt(Question::mostPoints).sum();
        if (most != 100)
            throw new IllegalArgumentException("the best answers must add up to 100: " + most);
    }

    /// What the answers amount to.
    ///
    /// @param answers the value of an attribute, or null when it is not known
    public Answered read(Function<String, @Nullable String> answers) {
        int points = 0;
        int open = 0;
        for (Question question : questions) {
            var choice = choice(question, answers);
            points += choice.map(Question.Choice::points).orElse(0);
            if (choice.isEmpty()) open++;
        }
        return new Answered(points, open, level(points, open, answers));
    }

    /// The points of one question's answer; empty while it is open, or when there is no such question.
    public Optional<Integer> points(String question, Function<String, @Nullable String> answers) {
        return questions.stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .flatMap(one -> choice(one, answers))
                .map(Question.Choice::points);
    }

    private static Optional<Question.Choice> choice(
            Question question, Function<String, @Nullable String> answers) {
        var answer = answers.apply(question.attribute());
        return answer == null ? Optional.empty() : question.choice(answer);
    }

    private Optional<Level> level(
            int points, int open, Function<String, @Nullable String> answers) {
        if (open > mostOpen) return Optional.empty();
        if (points < warmFrom) return Optional.of(Level.COLD);
        boolean isHot =
                points >= hotFrom
                        && hotNeeds.stream()
                                .allMatch(least ->
                                        points(least.question(), answers).orElse(0)
                                                >= least.points());
        return Optional.of(isHot ? Level.HOT : Level.WARM);
    }
}
