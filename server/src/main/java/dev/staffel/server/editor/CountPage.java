package dev.staffel.server.editor;

import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.read.LeadList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How many leads match what is being built, and which of the sample they are.
@Controller
class CountPage {
    private static final int MOST_SHOWN = 200;

    private final Editing editing;
    private final Counts counts;
    private final LeadList leads;

    CountPage(Editing editing, Counts counts, LeadList leads) {
        this.editing = editing;
        this.counts = counts;
        this.leads = leads;
    }

    /// Counts what is typed so far; nothing is kept.
    @PostMapping("/playbook/drafts/{id}/editor/criterion/count")
    Answer count(@PathVariable String id, Form form, Locale locale) {
        var draft = editing.find(id);
        var view = editing.view(draft, locale.getLanguage()).orElseThrow(NotFound::new);
        var ask = AskView.of(view, form.value("at"), new AskForm(form).tree());
        return Page.of("editor/count")
                .with("draft", draft.id())
                .with("counted", counted(ask))
                .with("exact", Optional.empty());
    }

    private Optional<Counted> counted(AskView ask) {
        if (ask.asked().isEmpty()) return Optional.empty();
        var draft = ask.editor().draft();
        var text = CriterionText.with(draft.text(), ask.path(), ask.asked().get());
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) ->
                    Optional.of(
                            counts.count(
                                    draft.id(),
                                    playbook,
                                    ask.path(),
                                    ask.asked().get(),
                                    ask.says()));
            case ReadResult.Bad _ -> Optional.empty();
        };
    }

    /// The leads of the sample that match.
    @GetMapping("/playbook/drafts/{id}/editor/counts/{key}")
    Answer list(@PathVariable String id, @PathVariable String key) {
        var draft = editing.find(id);
        var counted = counts.find(key).orElseThrow(NotFound::new);
        return Page.of("editor/counted")
                .part("editor/count")
                .with("draft", draft.id())
                .with("counted", Optional.of(counted))
                .with("exact", counts.exact(key))
                .with("rows", leads.rows(counted.matching().stream().limit(MOST_SHOWN).toList()));
    }
}
