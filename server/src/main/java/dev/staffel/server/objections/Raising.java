package dev.staffel.server.objections;

import dev.staffel.engine.Claim;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.users.People;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.leads.Strikes;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.objections.Objection;
import dev.staffel.store.objections.Objections;
import dev.staffel.store.objections.Raised;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Notes in the log what a lead has objected, what was answered, and what came of it.
@Component
class Raising {
    /// The name of the source of what staff say, and what it calls an objection and its outcome; the timeline knows them.
    private static final String SOURCE = "staff";

    private static final String RAISED = "objection";
    private static final String ENDED = "objection.outcome";

    private final Sql sql;
    private final Objections objections;
    private final StaffActions actions;
    private final Strikes strikes;
    private final Audit audit;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    Raising(
            Sql sql,
            Folding folding,
            Objections objections,
            StaffActions actions,
            Audit audit,
            People people,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.objections = objections;
        this.actions = actions;
        this.strikes = new Strikes(sql, folding);
        this.audit = audit;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /// What the log shows of somebody's words, as the lead's timeline reads it.
    ///
    /// @param note what they wrote themselves; the text has it too
    private record Said(String by, String text, String note) {}

    /// An objection with who has noted it.
    ///
    /// @param by a name
    /// @param note what they wrote
    record Noted(Raised raised, String by, String note) {}

    /// @param worked empty while that is not known; without an answer it never is
    void raise(
            long lead,
            Caller.User by,
            Objection objection,
            Optional<Objection.Answer> answer,
            Optional<Boolean> worked,
            String note) {
        var text =
                "„" + objection.words() + "“" + answer.map(one -> " → " + one.words()).orElse("");
        var id = UUID.randomUUID().toString();
        var message = message(lead, by, text, note, RAISED);
        var ready = actions.prepare(message.messageId(id));
        sql.transact(session -> {
            actions.log(session, lead, ready);
            objections.raise(
                    session,
                    Source.STAFF,
                    id,
                    objection.id(),
                    answer.map(Objection.Answer::id),
                    answer.flatMap(_ -> worked));
            audit.record(session, "objections.raised", "lead " + lead, objection.words());
        });
    }

    /// Whether the lead has raised it, and was given an answer.
    boolean end(long lead, Caller.User by, long position, boolean worked) {
        var raised = find(lead, position).filter(one -> one.answer().isPresent());
        if (raised.isEmpty()) return false;
        var text = "„" + raised.get().words() + "“ " + (worked ? "✓" : "✗");
        var ready = actions.prepare(message(lead, by, text, "", ENDED));
        sql.transact(session -> {
            actions.log(session, lead, ready);
            objections.outcome(session, position, worked);
            audit.record(session, "objections.ended", "lead " + lead, raised.get().words());
        });
        return true;
    }

    /// Whether the lead has raised it; it counts no more.
    boolean takeBack(long lead, Caller.User by, long position) {
        var raised = find(lead, position);
        if (raised.isEmpty()) return false;
        strikes.strike(position, by.id().toString(), "objection taken back");
        audit.record("objections.taken-back", "lead " + lead, raised.get().words());
        return true;
    }

    private Optional<Raised> find(long lead, long position) {
        return objections.ofLead(lead).stream()
                .filter(one -> one.position() == position)
                .findFirst();
    }

    List<Noted> ofLead(long lead) {
        return objections.ofLead(lead).stream().map(this::noted).toList();
    }

    List<Noted> cases(long objection, long answer, String worked) {
        return objections.cases(objection, answer, worked).stream().map(this::noted).toList();
    }

    private Noted noted(Raised raised) {
        try {
            var tree = json.readTree(raised.display());
            var by = tree.path("by").asString("");
            return new Noted(
                    raised, by.isEmpty() ? "" : people.name(by), tree.path("note").asString(""));
        } catch (JacksonException _) {
            return new Noted(raised, "", "");
        }
    }

    private Incoming message(long lead, Caller.User by, String about, String note, String event) {
        var now = clock.instant();
        var text = note.isEmpty() ? about : about + " · " + note;
        var ids = Ids.NONE.and(Optional.of(Id.lead(lead)));
        return Incoming.of(Source.STAFF, ids, now, now)
                .did(new Deed(Claim.of(SOURCE, event), 0))
                .displayed(json.writeValueAsString(new Said(by.id().toString(), text, note)));
    }
}
