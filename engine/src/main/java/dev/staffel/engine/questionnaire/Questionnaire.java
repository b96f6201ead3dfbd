package dev.staffel.engine.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Questions worth 100 points altogether, and from how many points on a lead is warm or hot. Some questions may be asked of
/// leads of some personas only; what each persona is asked is worth 100 points.
///
/// @param mostOpen with more questions open than these there is no level
/// @param hotNeeds what a hot lead needs besides its points; of a question that it is not asked nothing is needed
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
        for (String persona : personas(questions)) {
            int most = mostPoints(questions, persona);
            if (most != 100)
                throw new IllegalArgumentException(
                        "the best answers must add up to 100: " + most + " for " + persona);
        }
    }

    /// The personas that some question is asked of in particular, and [Question#OTHERS].
    public static SortedSet<String> personas(List<Question> questions) {
        var personas = new TreeSet<String>();
        for (Question question : questions) personas.addAll(question.askedOf());
        personas.add(Question.OTHERS);
        return personas;
    }

    /// What the best answers of a persona add up to.
    ///
    /// @param persona one of [#personas]
    public static int mostPoints(List<Question> questions, String persona) {
        int most = 0;
        for (Question question : questions) {
            if (question.isAskedOf(persona)) most += question.mostPoints();
        }
        return most;
    }

    /// The questionnaire as a lead of this persona is asked it.
    ///
    /// @param persona an id, or empty where none fits
    public Questionnaire of(String persona) {
        var personas = personas(questions);
        if (personas.size() == 1) return this;
        var group = personas.contains(persona) ? persona : Question.OTHERS;
        var asked = new ArrayList<Question>();
        for (Question question : questions) {
            if (question.isAskedOf(group)) asked.add(question.ofEverybody());
        }
        var needs = new ArrayList<Least>();
        for (Least least : hotNeeds) {
            if (asked.stream().anyMatch(one -> one.id().equals(least.question()))) needs.add(least);
        }
        return new Questionnaire(asked, warmFrom, hotFrom, mostOpen, needs);
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
