package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookValue;
import dev.staffel.playbook.PlaybookValues;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The workshop's twelve questions for programs: each with the values of a draft that answer it.
@RestController
class WorkshopApi {
    private final Drafts drafts;
    private final Publication publication;
    private final Messages messages;

    WorkshopApi(Drafts drafts, Publication publication, Messages messages) {
        this.drafts = drafts;
        this.publication = publication;
        this.messages = messages;
    }

    /// @param values by their paths in the text
    record Asked(String word, String question, Map<String, String> values) {}

    record Workshop(int revision, List<Asked> questions) {}

    /// @param revision the one that was read
    /// @param answers values by their paths; what is not named stays
    record Answers(@Nullable Integer revision, @Nullable Map<String, String> answers) {}

    @GetMapping("/api/v1/playbook-drafts/{id}/workshop")
    Workshop read(@PathVariable String id, Locale locale) {
        return of(find(id), locale);
    }

    private Workshop of(Draft draft, Locale locale) {
        var values = PlaybookValues.of(draft.text());
        return new Workshop(
                draft.revision(),
                Question.ALL.stream().map(question -> asked(question, values, locale)).toList());
    }

    private Asked asked(Question question, List<PlaybookValue> values, Locale locale) {
        var answers = new LinkedHashMap<String, String>();
        values.stream()
                .filter(value -> question.isAnsweredBy(value.path()))
                .forEach(value -> answers.put(value.path(), value.text()));
        var text = messages.text(locale, "workshop.question." + question.word());
        return new Asked(question.word(), text, answers);
    }

    @PutMapping("/api/v1/playbook-drafts/{id}/workshop")
    Workshop answer(
            @PathVariable String id, @RequestBody Answers said, Caller caller, Locale locale) {
        var draft = find(id);
        var answers = said.answers() == null ? Map.<String, String>of() : said.answers();
        var problems = new ArrayList<Problem.Place>();
        if (said.revision() == null) {
            problems.add(new Problem.Place("revision", "the one that was read"));
        }
        answers.keySet().stream()
                .filter(path -> !isAsked(draft, path))
                .forEach(path ->
                        problems.add(
                                new Problem.Place("answers." + path, "no question asks for this")));
        if (said.revision() == null || !problems.isEmpty()) {
            throw new Refusal(Problem.invalid(problems));
        }
        var text = PlaybookValues.with(draft.text(), answers);
        var _ = PlaybooksApi.changes(publication.check(text, locale.getLanguage()));
        try {
            drafts.keep(draft.id(), said.revision(), draft.title(), text, caller.name());
        } catch (Refused e) {
            throw Refusal.conflict(e.why().word(), "The draft is " + draft.stand().word() + ".");
        }
        return of(find(id), locale);
    }

    private static boolean isAsked(Draft draft, String path) {
        return Question.ALL.stream().anyMatch(question -> question.isAnsweredBy(path))
                && PlaybookValues.of(draft.text()).stream()
                        .anyMatch(value -> value.path().equals(path));
    }

    private Draft find(String id) {
        return drafts.find(Integer.max(0, DraftsPage.number(id)))
                .orElseThrow(() -> Refusal.notFound("draft"));
    }
}
