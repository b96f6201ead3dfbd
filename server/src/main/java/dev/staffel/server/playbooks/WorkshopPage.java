package dev.staffel.server.playbooks;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.PlaybookValue;
import dev.staffel.playbook.PlaybookValues;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.Section;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The workshop: twelve questions, each answered by single values of a draft. What is kept goes back to its place in the text;
/// comments stay.
@Controller
class WorkshopPage {
    private static final int LONGEST_VALUE = 1_000;

    private final Drafts drafts;
    private final PlaybookVersions versions;
    private final Publication publication;

    WorkshopPage(Drafts drafts, PlaybookVersions versions, Publication publication) {
        this.drafts = drafts;
        this.versions = versions;
        this.publication = publication;
    }

    @PostMapping("/playbook/workshop")
    Answer beginWorkshop(Caller caller, Locale locale) {
        var basis = versions.inForce();
        var title = locale.getLanguage().equals("de") ? "Aus dem Workshop" : "From the workshop";
        long id =
                drafts.begin(
                        Draft.Kind.AGREEMENT, title, basis.text(), basis.number(), caller.name());
        return Done.to("/playbook/drafts/" + id + "/workshop/1");
    }

    @GetMapping("/playbook/drafts/{id}/workshop/{number}")
    Answer question(
            @PathVariable String id, @PathVariable String number, Form form, Locale locale) {
        return question(find(id), place(number), form, locale);
    }

    @PostMapping("/playbook/drafts/{id}/workshop/{number}")
    Answer answer(
            @PathVariable String id,
            @PathVariable String number,
            Form form,
            Caller caller,
            Locale locale) {
        var draft = find(id);
        int place = place(number);
        var question = Question.ALL.get(place - 1);
        var own = "/playbook/drafts/" + draft.id();
        var next =
                place == Question.ALL.size()
                        ? Done.to(own).saying("workshop.done")
                        : Done.to(own + "/workshop/" + (place + 1));
        return keep(
                draft,
                form,
                value -> question.isAnsweredBy(value.path()),
                caller,
                locale,
                question(draft, place, form, locale),
                next);
    }

    /// Keeps what was typed for the values that were asked, or shows the page again with every problem.
    private Answer keep(
            Draft draft,
            Form form,
            Predicate<PlaybookValue> asked,
            Caller caller,
            Locale locale,
            Page again,
            Done done) {
        var text = PlaybookValues.with(draft.text(), typed(draft, form, asked));
        if (publication.check(text, locale.getLanguage()) instanceof Checked.Bad(var problems)) {
            return again.with("problems", problems).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            int revision = DraftsPage.number(form.value("revision"));
            boolean isSame = text.equals(draft.text()) && revision == draft.revision();
            if (!isSame) drafts.keep(draft.id(), revision, draft.title(), text, caller.name());
            return done;
        } catch (Refused e) {
            return again.with("refused", e.why()).status(HttpStatus.CONFLICT);
        }
    }

    private static Map<String, String> typed(
            Draft draft, Form form, Predicate<PlaybookValue> asked) {
        var typed = new TreeMap<String, String>();
        PlaybookValues.of(draft.text()).stream()
                .filter(asked)
                .filter(value -> form.has(value.path()))
                .filter(value -> form.value(value.path()).length() <= LONGEST_VALUE)
                .forEach(value -> typed.put(value.path(), form.value(value.path())));
        return typed;
    }

    private Page question(Draft draft, int place, Form form, Locale locale) {
        var question = Question.ALL.get(place - 1);
        var values =
                PlaybookValues.of(draft.text()).stream()
                        .filter(value -> question.isAnsweredBy(value.path()))
                        .toList();
        return Page.of("playbooks/workshop")
                .with("draft", draft)
                .with("place", place)
                .with("question", question)
                .with("form", filled(form, values))
                .with("problems", List.of())
                .with("agreed", agreed(draft, question, locale.getLanguage()))
                .with("groups", groups(draft, values, locale.getLanguage()));
    }

    /// Named as in the whole text, though only the values asked for are shown.
    private static List<ValueGroup> groups(
            Draft draft, List<PlaybookValue> asked, String language) {
        return ValueGroup.CHAPTERS.stream()
                .flatMap(chapter ->
                        ValueGroup.of(PlaybookValues.of(draft.text()), chapter, language).stream())
                .map(group ->
                        new ValueGroup(
                                group.path(),
                                group.name(),
                                group.values().stream().filter(asked::contains).toList()))
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private static List<String> agreed(Draft draft, Question question, String language) {
        return switch (PlaybookText.read(draft.text())) {
            case ReadResult.Good(var playbook) ->
                    Reading.of(playbook, language).all().stream()
                            .filter(section -> section.id().equals(question.chapter()))
                            .map(Section::sentences)
                            .findFirst()
                            .orElse(List.of());
            case ReadResult.Bad _ -> List.of();
        };
    }

    private static Form filled(Form form, List<PlaybookValue> values) {
        var filled = new LinkedHashMap<String, String>();
        for (PlaybookValue value : values) {
            filled.put(
                    value.path(), form.has(value.path()) ? form.value(value.path()) : value.text());
        }
        return Form.of(filled);
    }

    private static int place(String number) {
        int place = DraftsPage.number(number);
        if (place < 1 || place > Question.ALL.size()) throw new NotFound();
        return place;
    }

    private Draft find(String id) {
        return drafts.find(Integer.max(0, DraftsPage.number(id))).orElseThrow(NotFound::new);
    }
}
