package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.engine.questionnaire.Question.Choice;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.questionnaire.Questionnaire.Least;
import dev.staffel.playbook.Yaml.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questionnaire as a playbook writes it, in both directions.
final class QuestionText {
    private static final Form<Integer> POINTS =
            new Form<>(
                    QuestionText::points,
                    0,
                    new Label("eine Punktzahl von 0 bis 100", "points from 0 to 100"),
                    "12");
    private static final Form<Integer> LEAST =
            new Form<>(
                    text ->
                            text.startsWith("at least ")
                                    ? points(text.substring("at least ".length()))
                                    : Optional.empty(),
                    0,
                    new Label("eine Mindestpunktzahl", "least points"),
                    "at least 12");

    private QuestionText() {}

    private static Optional<Integer> points(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(text)).filter(points -> points <= 100)
                : Optional.empty();
    }

    /// Nothing when the questions can't make a questionnaire, which has been told then.
    static Optional<Questionnaire> read(Part part, Names names) {
        var fields =
                Fields.of(part, "questions", "warm-from", "hot-from", "hot-needs", "most-open");
        var questions = fields.need("questions");
        var asked = questions.named().stream().map(one -> question(one, names)).toList();
        var warm = fields.need("warm-from").as(POINTS);
        var hot = fields.need("hot-from");
        int hotFrom = hot.as(POINTS);
        int most = fields.need("most-open").as(POINTS);
        var needs = new ArrayList<Least>();
        fields.maybe("hot-needs").ifPresent(all -> needs.addAll(needs(all, asked)));
        boolean levelsFit = warm >= 1 && hotFrom > warm;
        if (!levelsFit) {
            hot.wrong(
                    new Label("Heiß beginnt nicht über warm.", "Hot does not begin above warm."),
                    new Label(
                            "Schreiben Sie eine höhere Zahl als bei „warm-from“.",
                            "Write a higher number than at 'warm-from'."));
        }
        boolean isWhole = questions.isMissing() || addsUp(questions, asked);
        if (!levelsFit || !isWhole || asked.isEmpty()) return Optional.empty();
        return Optional.of(new Questionnaire(asked, warm, hotFrom, most, needs));
    }

    /// Whether the best answers of each persona are worth 100 points.
    private static boolean addsUp(Part part, List<Question> asked) {
        boolean isWhole = true;
        var personas = Questionnaire.personas(asked);
        for (String persona : personas) {
            int sum = Questionnaire.mostPoints(asked, persona);
            if (sum == 100) continue;
            isWhole = false;
            boolean isForAll = personas.size() == 1;
            part.wrong(
                    new Label(
                            "Die besten Antworten ergeben "
                                    + (isForAll ? "" : "für „" + persona + "“ ")
                                    + sum
                                    + " Punkte.",
                            "The best answers "
                                    + (isForAll ? "" : "of '" + persona + "' ")
                                    + "add up to "
                                    + sum
                                    + " points."),
                    new Label("Es müssen 100 sein.", "It must be 100."));
        }
        return isWhole;
    }

    private static Question question(Part.Named named, Names names) {
        var fields = Fields.of(named.part(), "de", "en", "wording", "answers", "asked-of");
        var answers = fields.need("answers");
        var choices = answers.named().stream().map(QuestionText::choice).toList();
        if (choices.isEmpty()) {
            answers.wrong(
                    new Label("Es gibt keine Antworten.", "There are no answers."),
                    new Label("Nennen Sie mindestens eine.", "Name at least one."));
            var none = new Label("?", "?");
            choices = List.of(new Choice("none", none, 0));
        }
        return new Question(
                named.id(),
                fields.label(),
                Fields.of(fields.need("wording"), "de", "en").label(),
                choices,
                fields.maybe("asked-of").map(part -> askedOf(part, names)).orElse(List.of()));
    }

    private static List<String> askedOf(Part part, Names names) {
        var known = new ArrayList<>(names.personas());
        known.add(Question.OTHERS);
        var kind = new Label("Die Buyer Persona", "buying persona");
        return part.items().stream().map(item -> item.reference(known, kind)).toList();
    }

    private static Choice choice(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "points");
        return new Choice(named.id(), fields.label(), fields.need("points").as(POINTS));
    }

    private static List<Least> needs(Part part, List<Question> asked) {
        var ids = asked.stream().map(Question::id).toList();
        var needs = new ArrayList<Least>();
        for (Part.Named named : part.named()) {
            if (!ids.contains(named.id())) {
                named.key()
                        .wrong(
                                new Label(
                                        "Die Frage „" + named.id() + "“ gibt es nicht.",
                                        "There is no question '" + named.id() + "'."),
                                Remedies.knownWords(named.id(), ids));
            }
            needs.add(new Least(named.id(), named.part().as(LEAST)));
        }
        return needs;
    }

    static Rows write(Questionnaire questionnaire) {
        var rows =
                Yaml.block()
                        .with("warm-from", "" + questionnaire.warmFrom())
                        .with("hot-from", "" + questionnaire.hotFrom());
        if (!questionnaire.hotNeeds().isEmpty()) {
            rows =
                    rows.with(
                            "hot-needs",
                            Yaml.named(
                                    questionnaire.hotNeeds(),
                                    Least::question,
                                    least -> new Yaml.Plain("at least " + least.points())));
        }
        return rows.with("most-open", "" + questionnaire.mostOpen())
                .with(
                        "questions",
                        Yaml.named(
                                questionnaire.questions(), Question::id, QuestionText::question));
    }

    private static Yaml question(Question question) {
        var rows =
                LadderWriter.label(Yaml.block(), question.label())
                        .with("wording", LadderWriter.label(Yaml.line(), question.wording()));
        if (!question.askedOf().isEmpty())
            rows = rows.with("asked-of", LadderWriter.words(question.askedOf()));
        return rows.with(
                "answers", Yaml.named(question.choices(), Choice::id, QuestionText::choice));
    }

    private static Yaml choice(Choice choice) {
        return LadderWriter.label(Yaml.line(), choice.label()).with("points", "" + choice.points());
    }
}
