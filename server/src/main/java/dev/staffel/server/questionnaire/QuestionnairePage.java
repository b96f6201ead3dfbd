package dev.staffel.server.questionnaire;

import dev.staffel.engine.questionnaire.Question;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.leads.StaffActions;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Asks one question after the other during a talk, and shows what the answers amount to.
@Controller
class QuestionnairePage {
    static final int LONGEST_NOTE = 1_000;

    private final Talks talks;
    private final AnswersGiven answers;

    QuestionnairePage(Talks talks, AnswersGiven answers) {
        this.talks = talks;
        this.answers = answers;
    }

    @GetMapping("/leads/{id}/questionnaire")
    Answer ask(@PathVariable long id, Form form, Locale locale) {
        var open = talks.open(id).orElseThrow(NotFound::new);
        return page(talks.view(open, locale), form);
    }

    /// @param form names the question, unless the next open one is wanted
    private static Page page(TalkView view, Form form) {
        var question = form.has("question") ? view.line(form.value("question")) : view.next();
        return Page.of("questionnaire/ask")
                .with("view", view)
                .with("form", form)
                .with("question", question);
    }

    /// The answers so far, for the lead's page.
    @GetMapping("/leads/{id}/questionnaire/panel")
    Answer panel(@PathVariable long id, Locale locale) {
        var view = talks.open(id).map(open -> talks.view(open, locale));
        return Page.of("questionnaire/panel").part("questionnaire/panel").with("view", view);
    }

    @PostMapping("/leads/{id}/answers")
    Answer answer(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = talks.open(id).orElseThrow(NotFound::new);
        var question = open.question(form.value("question")).orElseThrow(NotFound::new);
        var at = "/leads/" + id + "/questionnaire";
        var value = form.value("answer");
        if (!isAnswer(question, value)) return Done.to(at).saying("questionnaire.no-answer");
        if (form.value("note").length() > LONGEST_NOTE)
            return Done.to(at + "?question=" + question.id())
                    .saying("questionnaire.note-long", LONGEST_NOTE);
        answers.give(id, caller, question, value, form.value("note"));
        var view = talks.view(talks.open(id).orElseThrow(NotFound::new), locale);
        var next = value.isEmpty() ? Optional.of(question.id()) : next(view, question.id());
        return Done.to(next.map(one -> at + "?question=" + one).orElse(at))
                .saying("questionnaire.kept", question.label().in(locale.getLanguage()));
    }

    private static Optional<String> next(TalkView view, String answered) {
        return view.after(answered).map(TalkView.Line::id);
    }

    /// Whether it is a choice of the question, that it is not known, or that it is open again.
    static boolean isAnswer(Question question, String value) {
        return value.isEmpty()
                || value.equals(Question.NOT_KNOWN)
                || question.choice(value).isPresent();
    }

    /// The lead was merged into another meanwhile.
    @ExceptionHandler
    Answer gone(StaffActions.NoSuchLead gone) {
        return Done.to("/leads").saying("leads.gone");
    }
}
