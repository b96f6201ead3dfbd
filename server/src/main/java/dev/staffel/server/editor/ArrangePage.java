package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Refused;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Adds things to a draft, takes them away and changes their order; and goes back to the text before.
@Controller
class ArrangePage {
    private static final int LONGEST_NAME = 200;

    private final Editing editing;

    ArrangePage(Editing editing) {
        this.editing = editing;
    }

    @PostMapping("/playbook/drafts/{id}/editor/add")
    Answer add(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var draft = editing.find(id);
        var written = written(draft);
        var kind = kind(form.value("kind"));
        var at = kind.inside(form.value("inside"));
        if (kind.at().contains("*") && !written.has(form.value("inside"))) throw new NotFound();
        var de = form.value("de");
        var en = form.has("en") ? form.value("en") : de;
        boolean isTooLong = de.length() > LONGEST_NAME || en.length() > LONGEST_NAME;
        if (isTooLong || (kind.named() && (de + en).isEmpty())) {
            form.reject("de-" + kind.word(), "editor.error.name");
            var view = editing.view(draft, locale.getLanguage()).orElseThrow(NotFound::new);
            return again(view, form).with("form", form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var all =
                written.at(at)
                        .orElse(
                                kind.isList()
                                        ? new Written.Many(java.util.List.of())
                                        : Written.Lines.NONE);
        var name =
                kind.isList()
                        ? "" + all.names().size()
                        : Ids.of(en.isEmpty() ? form.value("en") + kind.word() : en, all);
        var path = at + "/" + name;
        var wanted = written.has(at) ? written : written.with(at, all);
        wanted = wanted.with(path, begun(kind, de.isEmpty() ? en : de, en));
        if (kind.comesFirst()) wanted = wanted.moved(path, -all.names().size());
        var place = kind.comesFirst() && kind.isList() ? at + "/0" : path;
        var after = wanted;
        return keep(
                draft,
                form,
                after,
                caller,
                locale,
                EditorView.address(draft.id()) + "/thing?at=" + place,
                "editor.added");
    }

    private static Written begun(Thing kind, String de, String en) {
        if (!kind.named()) return kind.begin();
        var named = Written.Lines.NONE.and("de", de).and("en", en);
        for (var line : ((Written.Lines) kind.begin()).lines())
            named = named.and(line.key(), line.value());
        return named;
    }

    @PostMapping("/playbook/drafts/{id}/editor/arrange")
    Answer arrange(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var draft = editing.find(id);
        var written = written(draft);
        var path = form.value("at");
        if (Thing.of(path).isEmpty() || !written.has(path)) throw new NotFound();
        var wanted =
                switch (form.value("do")) {
                    case "up" -> written.moved(path, -1);
                    case "down" -> written.moved(path, 1);
                    case "remove" -> written.without(path);
                    default -> throw new NotFound();
                };
        var view = editing.view(draft, locale.getLanguage()).orElseThrow(NotFound::new);
        var said = form.value("do").equals("remove") ? "editor.removed" : "editor.moved";
        return keep(draft, form, wanted, caller, locale, view.list(path), said);
    }

    @PostMapping("/playbook/drafts/{id}/editor/go")
    Answer go(@PathVariable String id, Form form, Caller caller, Locale locale) {
        var draft = editing.find(id);
        var to =
                EditorView.address(draft.id())
                        + "?chapter="
                        + Chapters.of(form.value("chapter")).word();
        try {
            boolean went = editing.go(draft, form, caller);
            return went
                    ? Done.to(to)
                            .saying(
                                    "editor.went."
                                            + (form.value("way").equals("forward")
                                                    ? "forward"
                                                    : "back"))
                    : Done.to(to);
        } catch (Refused refused) {
            return refused(draft, form, refused, locale);
        }
    }

    private Answer keep(
            Draft draft,
            Form form,
            Written wanted,
            Caller caller,
            Locale locale,
            String to,
            String said) {
        try {
            editing.keep(draft, form, wanted, caller);
            return Done.to(to).saying(said);
        } catch (Refused refused) {
            return refused(draft, form, refused, locale);
        }
    }

    private Answer refused(Draft draft, Form form, Refused refused, Locale locale) {
        var view = editing.view(draft, locale.getLanguage()).orElseThrow(NotFound::new);
        return again(view, form)
                .with("refused", Optional.of(refused.why()))
                .status(HttpStatus.CONFLICT);
    }

    /// The page that the form stood on.
    private static dev.staffel.server.shell.Page again(EditorView view, Form form) {
        var inside = form.value("inside");
        return Thing.of(inside).isPresent() && view.has(inside)
                ? EditorPage.thing(view, inside)
                : EditorPage.chapter(view, Chapters.of(form.value("chapter")));
    }

    private static Thing kind(String word) {
        return Catalogue.THINGS.stream()
                .filter(thing -> thing.word().equals(word))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Written written(Draft draft) {
        return Written.of(draft.text()).orElseThrow(NotFound::new);
    }
}
