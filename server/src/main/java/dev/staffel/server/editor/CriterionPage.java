package dev.staffel.server.editor;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.Rewriting;
import dev.staffel.playbook.Written;
import dev.staffel.playbook.reading.Change;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Builds one criterion by fields, operators and values; what is built is kept only by the button that says so.
@Controller
class CriterionPage {
    private static final Ask.Group ALWAYS = new Ask.Group("all", List.of());

    private final Editing editing;

    CriterionPage(Editing editing) {
        this.editing = editing;
    }

    @GetMapping("/playbook/drafts/{id}/editor/criterion")
    Answer criterion(@PathVariable String id, Form form, Locale locale) {
        var view = view(editing.find(id), locale);
        var path = place(view, form);
        var asked = CriterionText.at(view.draft().text(), path);
        boolean isUnreadable = asked.isEmpty() && view.has(path);
        return page(AskView.of(view, path, asked.map(Ask::of).orElse(ALWAYS)), form)
                .with("isUnreadable", isUnreadable);
    }

    /// The tree after a button or a choice; nothing is kept.
    @PostMapping("/playbook/drafts/{id}/editor/criterion/parts")
    Answer parts(@PathVariable String id, Form form, Locale locale) {
        var view = view(editing.find(id), locale);
        return page(AskView.of(view, place(view, form), new AskForm(form).tree()), form);
    }

    @PostMapping("/playbook/drafts/{id}/editor/criterion")
    Answer keep(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var draft = editing.find(id);
        var view = view(draft, locale);
        var ask = AskView.of(view, place(view, form), new AskForm(form).tree());
        if (ask.asked().isEmpty()) return page(ask, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        var text = with(draft.text(), ask.path(), ask.asked().get());
        try {
            editing.keep(draft, form, text, caller);
            return Done.to(ask.back()).saying("editor.kept");
        } catch (Refused refused) {
            return page(ask, form)
                    .with("refused", Optional.of(refused.why()))
                    .with("mine", Editing.between(draft.text(), text, locale.getLanguage()))
                    .status(HttpStatus.CONFLICT);
        }
    }

    /// Where a criterion may lack, one that always holds is left out.
    private static String with(String text, String path, Criterion criterion) {
        boolean isLeftOut = criterion.equals(Criterion.always()) && mayLack(path);
        if (!isLeftOut) return CriterionText.with(text, path, criterion);
        var written = Written.of(text).orElseThrow(NotFound::new);
        return Rewriting.of(text, written.without(path));
    }

    private static boolean mayLack(String path) {
        return blank(path).filter(Blank.Asked::mayLack).isPresent();
    }

    /// The blank that a path belongs to: of a thing, or a single one of a chapter.
    private static Optional<Blank.Asked> blank(String path) {
        var owner = Thing.all(path);
        var key = path.substring(path.lastIndexOf('/') + 1);
        var ofThing = Thing.of(owner).stream().flatMap(thing -> thing.blanks().stream());
        var single =
                Chapters.ALL.stream()
                        .filter(chapter -> chapter.path().equals(owner))
                        .flatMap(chapter -> chapter.blanks().stream());
        return java.util.stream.Stream.concat(ofThing, single)
                .flatMap(blank ->
                        blank instanceof Blank.Either(_, var ways)
                                ? ways.stream()
                                : java.util.stream.Stream.of(blank))
                .filter(Blank.Asked.class::isInstance)
                .map(Blank.Asked.class::cast)
                .filter(asked -> asked.key().equals(key))
                .findFirst();
    }

    private static String place(EditorView view, Form form) {
        var path = form.value("at");
        boolean isPlace =
                path.indexOf('/') > 0 && blank(path).isPresent() && view.has(Thing.all(path));
        if (!isPlace) throw new NotFound();
        return path;
    }

    private EditorView view(Draft draft, Locale locale) {
        return editing.view(draft, locale.getLanguage()).orElseThrow(NotFound::new);
    }

    private static Page page(AskView ask, Form form) {
        return Page.of("editor/criterion")
                .part("editor/builder")
                .with("view", ask.editor())
                .with("ask", ask)
                .with("form", form)
                .with("isUnreadable", false)
                .with("refused", Optional.empty())
                .with("mine", List.<Change>of());
    }
}
