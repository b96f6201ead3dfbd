package dev.staffel.server.handover;

import dev.staffel.engine.Debt;
import dev.staffel.engine.Fact;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.NotFound;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Asks marketing for what a lead is missing, and takes its answers.
@Component
class Questions {
    /// What a page offers to ask for.
    static final List<KnownAttribute> ATTRIBUTES =
            List.of(
                    KnownAttribute.PHONE,
                    KnownAttribute.MOBILE,
                    KnownAttribute.EMAIL,
                    KnownAttribute.FIRST_NAME,
                    KnownAttribute.LAST_NAME,
                    KnownAttribute.TITLE,
                    KnownAttribute.ACCOUNT_NAME,
                    KnownAttribute.ACCOUNT_INDUSTRY,
                    KnownAttribute.ACCOUNT_EMPLOYEES,
                    KnownAttribute.ACCOUNT_COUNTRY,
                    KnownAttribute.TOPIC_WANTED,
                    KnownAttribute.OPPORTUNITY_VALUE,
                    KnownAttribute.ORIGIN,
                    KnownAttribute.CONSENT_PHONE,
                    KnownAttribute.CONSENT_NEWSLETTER);

    static final int LONGEST = 500;

    private final Sql sql;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final StaffActions actions;
    private final Handovers handovers;
    private final Audit audit;
    private final Clock clock;

    Questions(
            Sql sql,
            OneLead leads,
            PlaybookVersions versions,
            StaffActions actions,
            Handovers handovers,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.versions = versions;
        this.actions = actions;
        this.handovers = handovers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether this can be asked for: an attribute that pages know, or an id of the required data.
    boolean isItem(String item) {
        var attribute = Debt.attribute(item);
        if (attribute.isPresent()) return KnownAttribute.named(attribute.get()).isPresent();
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .requiredItems()
                .stream()
                .anyMatch(required -> required.id().equals(item));
    }

    /// Starts the clock of marketing.
    ///
    /// @param items see [Signal.DataAsked]
    /// @return why it was not done; nothing when it was
    /// @throws NotFound when there is no such lead, or it is none of the user's business
    Optional<Fact.Refused> ask(long id, Caller.User user, List<String> items, String text) {
        if (!handovers.mayAnswer(user, lead(id))) throw new NotFound();
        var by = user.id().toString();
        var signal = new Signal.DataAsked(clock.instant(), by, items, text);
        return sql.inTransaction(session -> {
            var done = actions.act(session, id, signal);
            if (!done.isRefused())
                audit.recordAs(
                        session,
                        Audit.actor(user),
                        "handovers.asked",
                        "lead " + id,
                        String.join(", ", items));
            return done.facts().stream()
                    .filter(Fact.Refused.class::isInstance)
                    .map(Fact.Refused.class::cast)
                    .findFirst();
        });
    }

    /// Answers a question by saying that what is known is all there is: asked values stay as they are, on the word of this user.
    ///
    /// @return whether there was such a question
    boolean confirm(long id, Caller.User user) {
        var lead = lead(id);
        var told = new TreeMap<String, String>();
        for (String item : lead.process().debt().map(Debt::items).orElse(List.of())) {
            Debt.attribute(item).ifPresent(name -> told.put(name, known(lead, name)));
        }
        if (told.isEmpty()) return false;
        var now = clock.instant();
        var ids = Ids.NONE.and(Optional.of(Id.lead(id)));
        actions.log(id, Incoming.of(Source.STAFF, ids, now, now).learned(told));
        audit.record("handovers.confirmed", "lead " + id, String.join(", ", told.keySet()));
        return true;
    }

    private static String known(Lead lead, String name) {
        var value = lead.evidence().attributes().value(name);
        return value == null ? "" : value;
    }

    private Lead lead(long id) {
        var stored = leads.find(id).orElseThrow(NotFound::new).state();
        var lead = stored.lead(versions.engine(stored.version()));
        if (lead.process().isClosed()) throw new NotFound();
        return lead;
    }
}
