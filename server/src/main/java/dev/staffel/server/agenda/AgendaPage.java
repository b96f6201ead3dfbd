package dev.staffel.server.agenda;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.sql.Sql;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The agenda on a page of its own, on the playbook's and beside a draft.
@Controller
class AgendaPage {
    static final int LONGEST = 500;

    private final Agenda agenda;
    private final Drafts drafts;
    private final Audit audit;
    private final Sql sql;

    AgendaPage(Agenda agenda, Drafts drafts, Audit audit, Sql sql) {
        this.agenda = agenda;
        this.drafts = drafts;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/playbook/agenda")
    Answer all(Form form) {
        return page(form);
    }

    private Page page(Form form) {
        return Page.of("agenda/list").with("form", form).with("items", agenda.all());
    }

    /// The open points, for the playbook's page.
    @GetMapping("/playbook/agenda/open")
    Answer open() {
        var open = agenda.all().stream().filter(Agenda.Item::isOpen).toList();
        return Page.of("agenda/open").part("agenda/open").with("items", open);
    }

    /// The open points and those ticked off by a draft, for the page of that draft.
    @GetMapping("/playbook/agenda/of-draft/{draft}")
    Answer ofDraft(@PathVariable long draft) {
        var found = drafts.find(draft).orElseThrow(NotFound::new);
        return Page.of("agenda/ofDraft")
                .part("agenda/ofDraft")
                .with("draft", draft)
                .with("isOpen", found.stand().isOpen())
                .with("items", agenda.ofDraft(draft));
    }

    @PostMapping("/playbook/agenda")
    Answer add(Form form, Caller.User caller) {
        var text = form.required("text", LONGEST);
        if (!form.isValid()) return page(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            var point = new Agenda.Point(Agenda.Origin.PERSON, "", "", 0, 0, text);
            agenda.raise(session, point, caller.name());
            audit.record(session, "agenda.raised", "agenda", text);
        });
        return Done.to("/playbook/agenda").saying("agenda.added");
    }

    @PostMapping("/playbook/agenda/{id}/tick")
    Answer tick(@PathVariable long id, Form form, Caller.User caller) {
        long draft =
                form.value("draft").matches("\\d{1,18}") ? Long.parseLong(form.value("draft")) : 0;
        if (drafts.find(draft).isEmpty()) throw new NotFound();
        boolean ticked =
                sql.inTransaction(session -> {
                    boolean done = agenda.tick(session, id, draft, caller.name());
                    if (done)
                        audit.record(session, "agenda.ticked", "agenda " + id, "draft " + draft);
                    return done;
                });
        if (!ticked) throw new NotFound();
        return Done.to("/playbook/drafts/" + draft).saying("agenda.ticked");
    }

    @PostMapping("/playbook/agenda/{id}/open")
    Answer reopen(@PathVariable long id) {
        boolean opened =
                sql.inTransaction(session -> {
                    boolean done = agenda.open(session, id);
                    if (done) audit.record(session, "agenda.opened", "agenda " + id, "");
                    return done;
                });
        if (!opened) throw new NotFound();
        return Done.to("/playbook/agenda").saying("agenda.opened");
    }
}
