package dev.staffel.server.editor;

import dev.staffel.playbook.Rewriting;
import dev.staffel.playbook.Written;
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

/// A draft as forms: its chapters, and each thing with its blanks.
@Controller
class EditorPage {
    private final Editing editing;

    EditorPage(Editing editing) {
        this.editing = editing;
    }

    @GetMapping("/playbook/drafts/{id}/editor")
    Answer chapter(@PathVariable String id, Form form, Locale locale) {
        var draft = editing.find(id);
        return editing.view(draft, locale.getLanguage())
                .map(view -> chapter(view, Chapters.of(form.value("chapter"))))
                .orElseGet(() -> Page.of("editor/unreadable").with("draft", draft));
    }

    @GetMapping("/playbook/drafts/{id}/editor/thing")
    Answer thing(@PathVariable String id, Form form, Locale locale) {
        var view = editing.view(editing.find(id), locale.getLanguage()).orElseThrow(NotFound::new);
        var path = form.value("at");
        if (!view.has(path)) throw new NotFound();
        return thing(view, path);
    }

    /// Keeps what was filled in: the blanks of a thing, or the single values of a chapter.
    @PostMapping("/playbook/drafts/{id}/editor/thing")
    Answer keep(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var language = locale.getLanguage();
        var draft = editing.find(id);
        var written = written(draft);
        var filling = filling(form, written, language);
        var wanted = filling.put(written, form);
        var text = Rewriting.of(draft.text(), wanted);
        var after = editing.view(draft, text, wanted, language);
        try {
            editing.keep(draft, form, text, caller);
        } catch (Refused refused) {
            return page(after, form)
                    .with("form", form)
                    .with("refused", Optional.of(refused.why()))
                    .with("mine", Editing.between(draft.text(), text, language))
                    .status(HttpStatus.CONFLICT);
        }
        boolean isThing = form.has("at");
        if (!isThing)
            return Done.to(after.chapter(Chapters.of(form.value("chapter")))).saying("editor.kept");
        boolean isGood = after.places().below(filling.path()).isEmpty();
        return Done.to(isGood ? after.list(filling.path()) : after.thing(filling.path()))
                .saying("editor.kept");
    }

    /// What a thing would say with what is typed so far.
    @PostMapping("/playbook/drafts/{id}/editor/preview")
    Answer preview(@PathVariable String id, Form form, Locale locale) {
        var draft = editing.find(id);
        var written = written(draft);
        var wanted = filling(form, written, locale.getLanguage()).put(written, form);
        var after =
                editing.view(
                        draft, Rewriting.of(draft.text(), wanted), wanted, locale.getLanguage());
        return page(after, form).part("editor/preview");
    }

    private Page page(EditorView view, Form form) {
        return form.has("at")
                ? thing(view, form.value("at"))
                : chapter(view, Chapters.of(form.value("chapter")));
    }

    private static Filling filling(Form form, Written written, String language) {
        var path = form.value("at");
        if (!path.isEmpty() && !written.has(path)) throw new NotFound();
        var filling =
                path.isEmpty()
                        ? Filling.of(Chapters.of(form.value("chapter")), written, language)
                        : Filling.of(path);
        return filling.orElseThrow(NotFound::new);
    }

    private static Written written(Draft draft) {
        return Written.of(draft.text()).orElseThrow(NotFound::new);
    }

    static Page chapter(EditorView view, Chapter chapter) {
        return Page.of("editor/chapter")
                .with("view", view)
                .with("chapter", chapter)
                .with("form", Form.blank())
                .with("refused", Optional.empty())
                .with("mine", List.of())
                .with("filling", Filling.of(chapter, view.written(), view.language()));
    }

    static Page thing(EditorView view, String path) {
        var kind = Thing.of(path).orElseThrow(NotFound::new);
        return Page.of("editor/thing")
                .with("view", view)
                .with("kind", kind)
                .with("form", Form.blank())
                .with("refused", Optional.empty())
                .with("mine", List.of())
                .with("filling", Filling.of(path).orElseThrow(NotFound::new));
    }
}
