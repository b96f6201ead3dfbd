package dev.staffel.server.agenda;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The agenda for programs.
@RestController
class AgendaApi {
    private final Agenda agenda;
    private final Drafts drafts;
    private final Audit audit;
    private final Sql sql;

    AgendaApi(Agenda agenda, Drafts drafts, Audit audit, Sql sql) {
        this.agenda = agenda;
        this.drafts = drafts;
        this.audit = audit;
        this.sql = sql;
    }

    record Shown(
            long id,
            String origin,
            String about,
            String criterion,
            int cases,
            int of,
            String text,
            Instant raised,
            String raisedBy,
            @Nullable Long draft,
            @Nullable Instant ticked) {
        static Shown of(Agenda.Item item) {
            var point = item.point();
            return new Shown(
                    item.id(),
                    point.origin().word(),
                    point.about(),
                    point.criterion(),
                    point.cases(),
                    point.of(),
                    point.text(),
                    item.raised(),
                    item.raisedBy(),
                    item.draft().orElse(null),
                    item.ticked().orElse(null));
        }
    }

    record Listed(List<Shown> items) {}

    record Said(@Nullable String text) {}

    record Added(long id) {}

    /// @param draft that settles it, or null to open it again
    record Ticked(@Nullable Long draft) {}

    @GetMapping("/api/v1/playbook-agenda")
    Listed list() {
        return new Listed(agenda.all().stream().map(Shown::of).toList());
    }

    @PostMapping("/api/v1/playbook-agenda")
    Added add(@RequestBody Said said, Caller caller) {
        var text = said.text();
        if (text == null || text.isBlank() || text.length() > AgendaPage.LONGEST) {
            throw Refusal.invalid("text", "1 to " + AgendaPage.LONGEST + " characters");
        }
        var point = new Agenda.Point(Agenda.Origin.PERSON, "", "", 0, 0, text.strip());
        return sql.inTransaction(session -> {
            long id = agenda.raise(session, point, caller.name()).orElseThrow();
            audit.record(session, "agenda.raised", "agenda " + id, text);
            return new Added(id);
        });
    }

    @PutMapping("/api/v1/playbook-agenda/{id}")
    Shown tick(@PathVariable long id, @RequestBody Ticked ticked, Caller caller) {
        var draft = ticked.draft();
        if (draft != null && drafts.find(draft).isEmpty()) throw Refusal.notFound("draft");
        boolean changed =
                sql.inTransaction(session -> {
                    boolean done =
                            draft == null
                                    ? agenda.open(session, id)
                                    : agenda.tick(session, id, draft, caller.name());
                    var action = draft == null ? "agenda.opened" : "agenda.ticked";
                    if (done) audit.record(session, action, "agenda " + id, "draft " + draft);
                    return done;
                });
        if (!changed) throw Refusal.notFound("point of the agenda in that state");
        return agenda.all().stream()
                .filter(item -> item.id() == id)
                .map(Shown::of)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("point of the agenda"));
    }
}
