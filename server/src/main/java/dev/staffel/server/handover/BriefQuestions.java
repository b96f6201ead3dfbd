package dev.staffel.server.handover;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.read.FactRow;
import java.util.List;
import java.util.Locale;

/// The open questions that a brief tells.
final class BriefQuestions {
    private BriefQuestions() {}

    static Brief.Open of(
            Engine engine, Lead lead, List<FactRow> facts, Reading reading, Locale locale) {
        var asked =
                engine.questionnaire(lead).map(Questionnaire::questions).orElse(List.of()).stream()
                        .filter(question -> isOpen(question, lead))
                        .map(question -> question.label().in(locale.getLanguage()))
                        .toList();
        var owed = Question.of(lead, facts, reading).map(Question::items).orElse(List.of());
        return new Brief.Open(asked, owed);
    }

    private static boolean isOpen(dev.staffel.engine.questionnaire.Question question, Lead lead) {
        var answer = lead.evidence().attributes().value(question.attribute());
        return answer == null || question.choice(answer).isEmpty();
    }
}
