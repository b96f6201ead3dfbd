package dev.staffel.server.leads;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Fact;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.steps.Attempts;
import dev.staffel.server.steps.FirstSteps;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What staff do with one lead: each is a signal in the log, under the name of who did it.
@Component
class LeadWork {
    /// What the log calls it when somebody has answered a complaint.
    static final String COMPLAINT_ANSWERED = "complaint.answered";

    private final Sql sql;
    private final StaffActions actions;
    private final Audit audit;
    private final StaffNote.Notes notes;
    private final LeadList leads;
    private final Attempts attempts;
    private final FirstSteps first;
    private final Clock clock;

    LeadWork(
            Sql sql,
            StaffActions actions,
            Audit audit,
            StaffNote.Notes notes,
            LeadList leads,
            Attempts attempts,
            FirstSteps first,
            Clock clock) {
        this.sql = sql;
        this.actions = actions;
        this.audit = audit;
        this.notes = notes;
        this.leads = leads;
        this.attempts = attempts;
        this.first = first;
        this.clock = clock;
    }

    /// Moves a lead to a stage; empty when it was done.
    Optional<Fact.Refused> move(
            long lead, Caller.User by, Decider decider, String to, String reason) {
        var signal = new Signal.Moved(clock.instant(), by.id().toString(), decider, to, reason);
        return act(lead, signal, "leads.moved", to);
    }

    /// Lets criteria decide again; empty when it was done.
    Optional<Fact.Refused> endOverride(long lead, Caller.User by, String reason) {
        var signal = new Signal.OverrideEnded(clock.instant(), by.id().toString(), reason);
        return act(lead, signal, "leads.override-ended", "");
    }

    private Optional<Fact.Refused> act(long lead, Signal signal, String action, String detail) {
        return sql.inTransaction(session -> {
            var done = actions.act(session, lead, signal);
            if (!done.isRefused()) {
                audit.record(session, action, "lead " + lead, detail);
                first.date(session, lead);
            }
            return done.facts().stream()
                    .filter(Fact.Refused.class::isInstance)
                    .map(Fact.Refused.class::cast)
                    .findFirst();
        });
    }

    void note(long lead, Caller.User by, String text) {
        var deed = new Deed(Claim.of(Talk.SOURCE, "note"), 0);
        log(message(lead, by, text).did(deed), lead, "leads.noted");
    }

    /// What came of a talk is also what came of the call, or meeting, that was due.
    void talk(long lead, Caller.User by, Talk talk, String text) {
        var message = message(lead, by, text).did(new Deed(talk.claim(), 0));
        if (talk == Talk.COMPLAINT) message = message.learned(complaint("yes"));
        var done = log(message, lead, "leads.talked");
        leads.find(lead)
                .filter(row -> !row.holderKind().equals("marketing"))
                .ifPresent(row ->
                        attempts.talked(lead, row.desk(), by, talk.outcome(), done.position()));
    }

    /// A complaint is answered; the person may be nurtured again.
    ///
    /// @param text what was answered
    void answerComplaint(long lead, Caller.User by, String text) {
        var claim = Claim.of(Talk.SOURCE, COMPLAINT_ANSWERED);
        var message = message(lead, by, text).did(new Deed(claim, 0)).learned(complaint("no"));
        log(message, lead, "leads.complaint-answered");
    }

    private static SortedMap<String, String> complaint(String isOpen) {
        return new TreeMap<>(Map.of(KnownAttribute.COMPLAINT.id(), isOpen));
    }

    /// @param learned values by attribute name; an empty one says that it is not known after all
    void learn(long lead, Caller.User by, SortedMap<String, String> learned) {
        log(message(lead, by, "").learned(learned), lead, "leads.learned");
    }

    private Incoming message(long lead, Caller.User by, String text) {
        var now = clock.instant();
        var ids = Ids.NONE.and(Optional.of(Id.lead(lead)));
        return Incoming.of(Source.STAFF, ids, now, now)
                .displayed(notes.write(new StaffNote(by.id().toString(), text)));
    }

    private StaffActions.Done log(Incoming message, long lead, String action) {
        var done = actions.log(lead, message);
        audit.record(action, "lead " + lead);
        return done;
    }
}
