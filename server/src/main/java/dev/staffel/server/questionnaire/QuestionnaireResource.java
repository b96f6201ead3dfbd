package dev.staffel.server.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The questionnaire of a lead for programs, such as the CRM in which the sellers work.
@RestController
class QuestionnaireResource {
    private final Talks talks;
    private final AnswersGiven answers;
    private final Staff staff;

    QuestionnaireResource(Talks talks, AnswersGiven answers, Staff staff) {
        this.talks = talks;
        this.answers = answers;
        this.staff = staff;
    }

    /// @param level `cold`, `warm` or `hot`; null while too much is open
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionnaireJson(
            long lead,
            int points,
            int open,
            @Nullable String level,
            List<QuestionJson> questions) {}

    /// @param answer the id of the choice, `?` for asked and not known, null while it is open
    /// @param note that came with the last answer
    /// @param by the name of who wrote it down; null where another source told it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionJson(
            String id,
            String label,
            String wording,
            List<ChoiceJson> choices,
            @Nullable String answer,
            int points,
            String note,
            @Nullable String by,
            @Nullable Instant at) {}

    record ChoiceJson(String id, String label, int points) {}

    /// @param user id or e-mail address of the user who heard it
    /// @param answer the id of a choice, `?` for asked and not known, empty for open again
    record NewAnswer(
            @Nullable String user,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String note) {}

    @GetMapping("/api/v1/leads/{id}/questionnaire")
    QuestionnaireJson read(@PathVariable long id, Locale locale) {
        var open = open(id);
        return json(open, talks.view(open, locale));
    }

    private Talks.Open open(long id) {
        return talks.open(id).orElseThrow(() -> Refusal.notFound("questionnaire"));
    }

    @PostMapping("/api/v1/leads/{id}/answers")
    QuestionnaireJson answer(@PathVariable long id, @RequestBody NewAnswer body, Locale locale) {
        var open = open(id);
        var problems = new ArrayList<Problem.Place>();
        var user = user(text(body.user()));
        if (user.isEmpty())
            problems.add(
                    new Problem.Place("user", "id or e-mail address of a user who can sign in"));
        var question = open.question(text(body.question()));
        if (question.isEmpty())
            problems.add(new Problem.Place("question", "one of the lead's questionnaire"));
        boolean isAnswer =
                body.answer() != null
                        && question.filter(
                                        one -> QuestionnairePage.isAnswer(one, text(body.answer())))
                                .isPresent();
        if (question.isPresent() && !isAnswer)
            problems.add(new Problem.Place("answer", "the id of a choice, ? or an empty text"));
        if (text(body.note()).length() > QuestionnairePage.LONGEST_NOTE)
            problems.add(
                    new Problem.Place(
                            "note", "at most " + QuestionnairePage.LONGEST_NOTE + " characters"));
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        if (open.isClosed())
            throw Refusal.conflict("merged", "The lead was merged into another one.");
        answers.give(
                id,
                user.orElseThrow(),
                question.orElseThrow(),
                text(body.answer()),
                text(body.note()));
        return read(id, locale);
    }

    private Optional<Caller.User> user(String wanted) {
        return staff.active().stream()
                .filter(user ->
                        user.id().toString().equals(wanted)
                                || user.email().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static QuestionnaireJson json(Talks.Open open, TalkView view) {
        var result = view.result();
        return new QuestionnaireJson(
                view.row().id(),
                result.points(),
                result.open(),
                result.level().isEmpty() ? null : result.level(),
                open.questionnaire().questions().stream()
                        .map(question -> json(open, question, view))
                        .toList());
    }

    private static QuestionJson json(Talks.Open open, Question question, TalkView view) {
        var line = view.line(question.id()).orElseThrow();
        var value = open.value(question);
        boolean isOpen = line.state() == TalkView.State.OPEN;
        return new QuestionJson(
                line.id(),
                line.label(),
                line.wording(),
                line.options().stream()
                        .map(option ->
                                new ChoiceJson(option.value(), option.label(), option.points()))
                        .toList(),
                isOpen ? null : value,
                line.points(),
                line.last().map(TalkView.Told::note).orElse(""),
                line.last().map(TalkView.Told::by).filter(by -> !by.isEmpty()).orElse(null),
                line.last().map(TalkView.Told::at).orElse(null));
    }
}
