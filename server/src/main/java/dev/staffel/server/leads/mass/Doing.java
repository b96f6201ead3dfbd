package dev.staffel.server.leads.mass;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.opportunities.LeadOpportunities;
import dev.staffel.server.users.People;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.leads.Strikes;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Does one action with one lead, as its page would: by a signal of the person who asked for it.
@Component
class Doing {
    private static final String SOURCE = "staff";

    private final OneLead leads;
    private final LeadOpportunities opportunities;
    private final Offers offers;
    private final PlaybookVersions versions;
    private final StaffActions actions;
    private final Strikes strikes;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    Doing(
            OneLead leads,
            LeadOpportunities opportunities,
            Offers offers,
            PlaybookVersions versions,
            StaffActions actions,
            Sql sql,
            Folding folding,
            People people,
            JsonMapper json,
            Clock clock) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.offers = offers;
        this.versions = versions;
        this.actions = actions;
        this.strikes = new Strikes(sql, folding);
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /// An action, the one it undoes if it does, and who asked for it.
    ///
    /// @param language of the reasons why something can't be done
    record Task(MassAction action, Optional<MassAction> undone, Caller.User by, String language) {}

    /// Does it in the caller's transaction, so that what became of the lead is kept with it.
    Outcome act(Session session, Task task, ChosenLead chosen) {
        var stored = leads.find(chosen.lead());
        if (stored.isEmpty()) return new Outcome.Refused("gone");
        var state = stored.get().state();
        var lead = state.lead(versions.engine(state.version()));
        if (lead.process().isClosed()) return new Outcome.Refused("merged");
        if (isAboutOpportunities(task, stored.get().row()))
            return new Outcome.Refused("opportunity");
        try {
            return switch (task.action().kind()) {
                case ASSIGN ->
                        assign(
                                session,
                                task,
                                chosen.lead(),
                                lead,
                                new Holding.Place(
                                        task.action().desk(),
                                        Optional.of(task.action().seller())
                                                .filter(seller -> !seller.isEmpty())),
                                task.action().text());
                case MOVE ->
                        move(
                                session,
                                task,
                                chosen.lead(),
                                lead,
                                task.action().stage(),
                                task.action().text());
                case NOTE -> note(task, chosen.lead());
                case UNDO -> undo(session, task, chosen, lead);
            };
        } catch (StaffActions.NoSuchLead e) {
            return new Outcome.Refused("gone");
        }
    }

    /// What an opportunity is about, and which one ended, only a person can say, lead by lead.
    private boolean isAboutOpportunities(Task task, LeadRow row) {
        var ladder = playbook().agreement().ladder();
        var action = task.action();
        if (action.kind() != MassAction.Kind.MOVE || !ladder.knows(action.stage())) return false;
        return switch (opportunities.of(row, ladder).meaning(ladder.stage(action.stage()))) {
            case OPENS, ENDS, SEVERAL -> true;
            case NOTHING, WORTH -> false;
        };
    }

    private Outcome assign(
            Session session, Task task, long id, Lead lead, Holding.Place to, String reason) {
        var holder = lead.process().holder();
        if (holder.isMarketing()) return new Outcome.Refused("with-marketing");
        if (!mayPassOn(task.by(), holder)) return new Outcome.Refused("not-yours");
        var became =
                to.seller().isPresent()
                        ? new Holder.Seller(to.desk(), to.seller().get())
                        : new Holder.Desk(to.desk());
        if (became.equals(holder)) return new Outcome.Refused("there-already");
        var signal =
                new Signal.Reassigned(clock.instant(), by(task), to.desk(), to.seller(), reason);
        return told(
                task, actions.act(session, id, signal), Holding.word(holder), Holding.word(became));
    }

    /// The holder passes a lead on, members of a desk what the desk holds, heads everything.
    private boolean mayPassOn(Caller.User user, Holder holder) {
        if (user.is(Role.ADMINISTRATOR)
                || user.is(Role.HEAD_OF_MARKETING)
                || user.is(Role.HEAD_OF_SALES)) return true;
        return switch (holder) {
            case Holder.Marketing(), Holder.Head(_) -> false;
            case Holder.Desk(var desk) -> offers.desks(user.id().toString()).contains(desk);
            case Holder.Seller(_, var seller) -> seller.equals(user.id().toString());
        };
    }

    private Outcome move(Session session, Task task, long id, Lead lead, String to, String reason) {
        var from = lead.process().stage();
        var ladder = playbook().agreement().ladder();
        if (from.equals(to)) return new Outcome.Refused("there-already");
        var decider =
                task.by().roles().stream()
                        .sorted()
                        .map(role -> Decider.valueOf(role.name()))
                        .filter(candidate ->
                                ladder.knows(from) && ladder.mayMove(from, to, candidate))
                        .findFirst();
        if (decider.isEmpty()) return new Outcome.Refused("not-from-here");
        var signal = new Signal.Moved(clock.instant(), by(task), decider.get(), to, reason);
        return told(task, actions.act(session, id, signal), from, to);
    }

    private Outcome note(Task task, long id) {
        var now = clock.instant();
        var message =
                Incoming.of(Source.STAFF, Ids.NONE.and(Optional.of(Id.lead(id))), now, now)
                        .messageId("mass-" + task.action().id() + "-" + id)
                        .did(new Deed(Claim.of(SOURCE, "note"), 0))
                        .displayed(
                                json.writeValueAsString(
                                        Map.of("by", by(task), "text", task.action().text())));
        return told(task, actions.log(id, message), "", "");
    }

    private Outcome undo(Session session, Task task, ChosenLead chosen, Lead lead) {
        var kind = task.undone().orElseThrow().kind();
        return switch (kind) {
            case NOTE -> {
                strikes.strike(chosen.position(), by(task), "mass action undone");
                yield new Outcome.Done(chosen.position(), "", "");
            }
            case ASSIGN -> unassign(session, task, chosen, lead);
            case MOVE ->
                    lead.process().stage().equals(chosen.became())
                            ? move(
                                    session,
                                    task,
                                    chosen.lead(),
                                    lead,
                                    chosen.was(),
                                    task.action().text())
                            : new Outcome.Refused("went-on");
            case UNDO -> throw new IllegalArgumentException("an undoing is not undone");
        };
    }

    private Outcome unassign(Session session, Task task, ChosenLead chosen, Lead lead) {
        if (!Holding.word(lead.process().holder()).equals(chosen.became()))
            return new Outcome.Refused("went-on");
        var before = Holding.place(chosen.was());
        return before.isPresent()
                ? assign(session, task, chosen.lead(), lead, before.get(), task.action().text())
                : new Outcome.Refused("head-before");
    }

    private Outcome told(Task task, StaffActions.Done done, String was, String became) {
        for (Fact fact : done.facts()) {
            if (fact instanceof Fact.Refused refused)
                return new Outcome.Refused(
                        Reading.of(playbook(), task.language(), people::name).fact(refused));
        }
        return new Outcome.Done(done.position(), was, became);
    }

    private dev.staffel.engine.Playbook playbook() {
        return versions.playbook(versions.inForce().number());
    }

    private static String by(Task task) {
        return task.by().id().toString();
    }
}
