package dev.staffel.server.editor;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.LeadSort;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
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
    private final RecordedPast past;
    private final Shapes shapes;
    private final Clock clock;

    TestOnePage(Editing editing, PlaybookVersions versions, LeadList leads, Sql sql, Clock clock) {
        this.editing = editing;
        this.versions = versions;
        this.leads = leads;
        this.past = new RecordedPast(sql);
        this.shapes = new Shapes(sql);
        this.clock = clock;
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
                .with("now", row.map(lead -> tested(lead, inForce, language)))
                .with(
                        "then",
                        row.flatMap(lead ->
                                view.sentences()
                                        .whole()
                                        .map(draft -> tested(lead, draft, language))));
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

    private Tested tested(LeadRow row, Playbook playbook, String language) {
        var engine = new Engine(playbook);
        var rows = past.of(row.id()).stream().filter(one -> one.kind().isEvidence()).toList();
        shapes.load(rows.stream().map(Row::shape).distinct().toList());
        var now = clock.instant();
        var evidence = new Driver(_ -> engine, shapes::claim).evidence(rows, 0);
        return Tested.of(playbook, engine.givenBack(evidence, now), engine, now, language);
    }
}
