package dev.staffel.server.editor;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.LeadSort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One lead under a draft, beside the version in force: score, grade, maturity, and every criterion with ticks and crosses.
@Controller
class TestOnePage {
    private static final int MOST_FOUND = 12;

    private final Editing editing;
    private final PlaybookVersions versions;
    private final LeadList leads;
    private final Testing testing;

    TestOnePage(Editing editing, PlaybookVersions versions, LeadList leads, Testing testing) {
        this.editing = editing;
        this.versions = versions;
        this.leads = leads;
        this.testing = testing;
    }

    @GetMapping("/playbook/drafts/{id}/editor/lead")
    Answer lead(@PathVariable String id, Form form, Locale locale) {
        var language = locale.getLanguage();
        var view = editing.view(editing.find(id), language).orElseThrow(NotFound::new);
        var row = leads.find(Math.max(0, Editing.number(form.value("lead"))));
        var inForce = versions.playbook(versions.inForce().number());
        return Page.of("editor/lead")
                .with("view", view)
                .with("form", form)
                .with("found", row.isPresent() ? List.of() : found(form.value("q")))
                .with("row", row)
                .with("now", row.map(lead -> testing.of(lead.id(), inForce, language)))
                .with(
                        "then",
                        row.flatMap(lead ->
                                view.sentences()
                                        .whole()
                                        .map(draft -> testing.of(lead.id(), draft, language))));
    }

    private List<LeadRow> found(String words) {
        if (words.isEmpty()) return List.of();
        var byNumber = leads.find(Math.max(0, Editing.number(words))).stream();
        var byWords =
                leads
                        .page(
                                LeadFilter.ALL.searching(words),
                                LeadSort.USUAL,
                                Optional.empty(),
                                MOST_FOUND)
                        .stream();
        return java.util.stream.Stream.concat(byNumber, byWords).limit(MOST_FOUND).toList();
    }
}
