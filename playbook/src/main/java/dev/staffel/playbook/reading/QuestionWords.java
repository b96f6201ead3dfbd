package dev.staffel.playbook.reading;

import dev.staffel.engine.questionnaire.Question;
import dev.staffel.engine.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/// The questionnaire in sentences.
record QuestionWords(Labels labels, Speech speech) {

    List<String> all(Questionnaire questionnaire) {
        var sentences = new ArrayList<String>();
        questionnaire.questions().forEach(question -> sentences.add(question(question)));
        sentences.add(levels(questionnaire));
        return sentences;
    }

    /// "„Budget“ (Ist das Budget freigegeben?): freigegeben 25, beantragt 15, Rahmen 8, keins 0."
    String question(Question question) {
        var answers =
                question.choices().stream()
                        .map(choice -> choice.label().in(speech.language()) + " " + choice.points())
                        .toList();
        return speech.quoted(question.label().in(speech.language()))
                + " ("
                + question.wording().in(speech.language())
                + "): "
                + String.join(", ", answers)
                + "."
                + askedOf(question);
    }

    /// " Gefragt nur bei „Technik“." where it is not asked of everybody.
    private String askedOf(Question question) {
        if (question.askedOf().isEmpty()) return "";
        var personas = question.askedOf().stream().map(this::persona).toList();
        return speech.say(" Gefragt nur bei ", " Asked only of ") + speech.and(personas) + ".";
    }

    private String persona(String id) {
        return id.equals(Question.OTHERS)
                ? speech.say("allen übrigen", "all others")
                : speech.quoted(labels.persona(id));
    }

    /// Those of the playbook, if it has a questionnaire.
    String levels() {
        return labels.playbook().agreement().questionnaire().map(this::levels).orElse("");
    }

    private String levels(Questionnaire questionnaire) {
        var needs =
                questionnaire.hotNeeds().stream()
                        .map(least ->
                                speech.say("mindestens ", "at least ")
                                        + least.points()
                                        + speech.say(" bei ", " for ")
                                        + speech.quoted(labels.question(least.question())))
                        .toList();
        return speech.say(
                        "Warm ab %d Punkten, heiß ab %d%s; mit mehr als %d offenen Fragen bleibt die Einstufung offen.",
                        "Warm from %d points, hot from %d%s; with more than %d questions open there is no level.")
                .formatted(
                        questionnaire.warmFrom(),
                        questionnaire.hotFrom(),
                        needs.isEmpty() ? "" : speech.say(" und ", " and ") + speech.and(needs),
                        questionnaire.mostOpen());
    }
}
