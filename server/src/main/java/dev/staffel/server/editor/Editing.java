package dev.staffel.server.editor;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.Rewriting;
import dev.staffel.playbook.Written;
import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.DraftPast;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads drafts for the editor's pages, and keeps what was changed: in the lines that say it, whatever problems are left.
@Component
class Editing {
    private final Drafts drafts;
    private final PlaybookVersions versions;

    Editing(Drafts drafts, PlaybookVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /// An open draft.
    Draft find(String id) {
        return drafts.find(Math.max(0, number(id)))
                .filter(draft -> draft.stand().isOpen())
                .orElseThrow(NotFound::new);
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /// The draft as it is; nothing when its layout can't be read.
    Optional<EditorView> view(Draft draft, String language) {
        return Written.of(draft.text())
                .map(written -> view(draft, draft.text(), written, language));
    }

    /// The draft as it would be with another text.
    EditorView view(Draft draft, String text, Written written, String language) {
        var read = PlaybookText.read(text);
        return new EditorView(
                draft,
                written,
                Places.of(read, written, language),
                drafts.past(draft.id()),
                Sentences.of(text, read, versions.playbook(versions.inForce().number()), language),
                language);
    }

    /// Keeps what the text shall say.
    ///
    /// @param form with the revision that was edited; `over` instead says that what was kept meanwhile has been seen
    /// @throws dev.staffel.store.contract.Refused when somebody else has edited meanwhile
    void keep(Draft draft, Form form, Written wanted, Caller caller) {
        keep(draft, form, Rewriting.of(draft.text(), wanted), caller);
    }

    void keep(Draft draft, Form form, String text, Caller caller) {
        int revision = number(form.has("over") ? form.value("over") : form.value("revision"));
        boolean isSame = text.equals(draft.text()) && revision == draft.revision();
        if (!isSame) drafts.keep(draft.id(), revision, draft.title(), text, caller.name());
    }

    /// Whether there was a text to go to.
    boolean go(Draft draft, Form form, Caller caller) {
        var way = form.value("way").equals("forward") ? DraftPast.Way.FORWARD : DraftPast.Way.BACK;
        return drafts.go(draft.id(), number(form.value("revision")), way, caller.name())
                .isPresent();
    }

    /// What a text says differently from another; none when one of them can't be read.
    static List<Change> between(String before, String after, String language) {
        return PlaybookText.read(before) instanceof ReadResult.Good(var one)
                        && PlaybookText.read(after) instanceof ReadResult.Good(var other)
                ? Changes.between(one, other, language)
                : List.of();
    }
}
