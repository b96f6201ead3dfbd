package dev.staffel.server.handover;

import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.steps.Attempts;
import dev.staffel.server.steps.FirstSteps;
import dev.staffel.server.steps.NextStep;
import dev.staffel.server.users.People;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who may answer a handover, and the answers.
@Component
public final class Handovers {
    private final Sql sql;
    private final OneLead leads;
    private final Offers offers;
    private final PlaybookVersions versions;
    private final StaffActions actions;
    private final Audit audit;
    private final People people;
    private final Attempts attempts;
    private final FirstSteps first;
    private final TeamLeads heads;
    private final Clock clock;

    Handovers(
            Sql sql,
            OneLead leads,
            Offers offers,
            PlaybookVersions versions,
            StaffActions actions,
            Audit audit,
            People people,
            Attempts attempts,
            FirstSteps first,
            TeamLeads heads,
            Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.offers = offers;
        this.versions = versions;
        this.actions = actions;
        this.audit = audit;
        this.people = people;
        this.attempts = attempts;
        this.first = first;
        this.heads = heads;
        this.clock = clock;
    }

    /// What came of an answer.
    ///
    /// @param isDone false when somebody else was faster, or holds the lead, or something has to be done first
    /// @param holder who holds the lead now
    /// @param refused why it was not done, where the lead itself does not allow it
    record Answered(boolean isDone, Holder holder, Optional<Fact.Refused> refused) {
        /// What has to be done first; nothing where somebody else was faster.
        Optional<Fact.Refused> hindrance() {
            return refused.filter(fact -> !fact.cause().detail().startsWith("no open offer"));
        }
    }

    /// Whether a user may answer for this holder: the seller for themselves, members for their desk, heads for their teams.
    public boolean mayAnswer(Caller.User user, Lead lead) {
        var me = user.id().toString();
        return switch (lead.process().holder()) {
            case Holder.Marketing() -> false;
            case Holder.Head(var desk) -> heads.leads(user, desk);
            case Holder.Desk(var desk) ->
                    heads.leads(user, desk) || offers.desks(me).contains(desk);
            case Holder.Seller(var desk, var seller) ->
                    seller.equals(me) || heads.leads(user, desk);
        };
    }

    /// Whose open clocks a user may see: whoever has the lead sees its clock, and who leads their team. What marketing has,
    /// marketing may see.
    public Predicate<Holder> clocksFor(Caller.User user) {
        if (user.is(Role.ADMINISTRATOR)) return _ -> true;
        var me = user.id().toString();
        var desks = offers.desks(me);
        var led = heads.led(user);
        return holder ->
                switch (holder) {
                    case Holder.Marketing() ->
                            user.is(Role.MARKETING) || user.is(Role.HEAD_OF_MARKETING);
                    case Holder.Head(var desk) -> led.contains(desk);
                    case Holder.Desk(var desk) -> desks.contains(desk) || led.contains(desk);
                    case Holder.Seller(var desk, var seller) ->
                            seller.equals(me) || led.contains(desk);
                };
    }

    /// Whose offers a user sees: their own, those of their desks, and those of the teams that they lead; empty for everybody's.
    Optional<Offers.Whose> seenBy(Caller.User user) {
        if (user.is(Role.ADMINISTRATOR)) return Optional.empty();
        var member = user.id().toString();
        return Optional.of(new Offers.Whose(member, offers.desks(member), heads.led(user)));
    }

    /// The desks whose teams a user leads.
    List<String> led(Caller.User user) {
        return heads.led(user);
    }

    /// A desk to which a lead can be given, with its sellers.
    ///
    /// @param isAsked whether the desk itself may choose somebody: it does so for open offers only
    /// @param sellers names by id, without who holds the lead
    public record Place(String desk, String name, boolean isAsked, Map<String, String> sellers) {}

    /// Where a user may give a lead to somebody else; none where they may not.
    public List<Place> places(Caller.User user, Lead lead, Locale locale) {
        return places(user, lead, locale, new Rosters(sql));
    }

    List<Place> places(Caller.User user, Lead lead, Locale locale, Rosters rosters) {
        var holder = lead.process().holder();
        if (holder.isMarketing() || lead.process().isClosed() || !mayAnswer(user, lead))
            return List.of();
        boolean isOffered = lead.process().offer().isPresent();
        var places = new ArrayList<Place>();
        var terms = versions.playbook(versions.inForce().number()).agreement().handover();
        for (Desk desk : terms.desks()) {
            var sellers = new LinkedHashMap<String, String>();
            for (String member : rosters.of(desk.id()))
                if (!holder.equals(new Holder.Seller(desk.id(), member)))
                    sellers.put(member, people.name(member));
            boolean isAsked = isOffered && !holder.equals(new Holder.Desk(desk.id()));
            if (isAsked || !sellers.isEmpty())
                places.add(
                        new Place(
                                desk.id(),
                                desk.label().in(locale.getLanguage()),
                                isAsked,
                                sellers));
        }
        return places;
    }

    /// Whether a lead can be given there.
    boolean isPlace(Caller.User user, long id, String desk, Optional<String> seller) {
        return places(user, lead(id), Locale.ROOT).stream()
                .filter(place -> place.desk().equals(desk))
                .anyMatch(
                        place -> seller.map(place.sellers()::containsKey).orElse(place.isAsked()));
    }

    /// @param seller nobody to have the desk choose anew
    Answered reassign(
            long id, Caller.User user, String desk, Optional<String> seller, String reason) {
        var signal =
                new Signal.Reassigned(clock.instant(), user.id().toString(), desk, seller, reason);
        return answer(
                id,
                user,
                signal,
                "handovers.reassigned",
                reason,
                (session, _) -> first.date(session, id));
    }

    Answered accept(long id, Caller.User user) {
        return accept(id, user, Optional.empty());
    }

    /// @param first the dated step that the user wants to begin with; else the desk's cadence tells it
    Answered accept(long id, Caller.User user, Optional<NextStep> first) {
        var signal = new Signal.Accepted(clock.instant(), user.id().toString());
        return answer(
                id,
                user,
                signal,
                "handovers.accepted",
                "",
                (session, done) -> begin(session, id, user, done, first));
    }

    /// Whoever has taken the lead itself begins to reach the person; a lead that is passed on waits for its seller.
    private void begin(
            Session session,
            long id,
            Caller.User user,
            StaffActions.Done done,
            Optional<NextStep> first) {
        boolean isPassedOn = done.facts().stream().anyMatch(Fact.Offered.class::isInstance);
        if (isPassedOn) return;
        offers.desk(session, id).ifPresent(desk -> attempts.begin(session, id, desk, user, first));
    }

    /// @param reason the id of a return reason of the playbook
    Answered giveBack(long id, Caller.User user, String reason, String text) {
        var signal = new Signal.Returned(clock.instant(), user.id().toString(), reason, text);
        return answer(id, user, signal, "handovers.returned", reason);
    }

    private Answered answer(
            long id, Caller.User user, Signal signal, String action, String detail) {
        return answer(id, user, signal, action, detail, (_, _) -> {});
    }

    /// @param then what goes with it in the same transaction, where it is not refused
    private Answered answer(
            long id,
            Caller.User user,
            Signal signal,
            String action,
            String detail,
            BiConsumer<Session, StaffActions.Done> then) {
        var before = lead(id);
        if (!mayAnswer(user, before))
            return new Answered(false, before.process().holder(), Optional.empty());
        var refused =
                sql.inTransaction(session -> {
                    var done = actions.act(session, id, signal);
                    if (!done.isRefused()) {
                        var actor = Audit.actor(user);
                        audit.recordAs(session, actor, action, "lead " + id, detail);
                        then.accept(session, done);
                    }
                    return done.facts().stream()
                            .filter(Fact.Refused.class::isInstance)
                            .map(Fact.Refused.class::cast)
                            .findFirst();
                });
        return new Answered(refused.isEmpty(), lead(id).process().holder(), refused);
    }

    /// @throws NotFound when there is no such lead, or it was merged into another
    private Lead lead(long id) {
        var stored = leads.find(id).orElseThrow(NotFound::new).state();
        var lead = stored.lead(versions.engine(stored.version()));
        if (lead.process().isClosed()) throw new NotFound();
        return lead;
    }
}
