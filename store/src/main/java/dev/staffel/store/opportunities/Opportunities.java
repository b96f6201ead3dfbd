package dev.staffel.store.opportunities;

import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What people do to opportunities. Their leads move with them, by signals of their own, all or none.
///
/// Whoever locks an opportunity has locked its leads before, as everywhere: leads, opportunity, desk, log.
public final class Opportunities {
    private final StaffActions actions;
    private final PlaybookVersions versions;
    private final InstantSource clock;

    public Opportunities(StaffActions actions, PlaybookVersions versions, InstantSource clock) {
        this.actions = actions;
        this.versions = versions;
        this.clock = clock;
    }

    /// Opens an opportunity with a lead, which comes along as far as it is not there already.
    ///
    /// @return its number
    /// @throws Hindered when the lead can't be moved there
    public long open(Session session, Terms terms, long lead, Actor by) {
        return open(
                session,
                terms,
                lead,
                by,
                found -> ways(session, by).in(lead, found, terms.title()));
    }

    /// Opens one with a lead that a person moves from its stage, whatever that is, to the stage of opportunities.
    ///
    /// @param reason of the move, in the person's words
    /// @return its number
    /// @throws Hindered when the lead can't be moved there
    public long openMoving(Session session, Terms terms, long lead, String reason, Actor by) {
        return open(
                session, terms, lead, by, found -> ways(session, by).straight(lead, found, reason));
    }

    private long open(
            Session session, Terms terms, long lead, Actor by, Function<Lead, List<Signal>> way) {
        var rows = rows(session);
        long[] id = {0};
        together(
                session,
                List.of(lead),
                leads -> {
                    var found = find(leads, lead);
                    id[0] = rows.add(terms);
                    rows.line(id[0], by, "opened", lead, "");
                    rows.attach(id[0], lead);
                    var asked = asked(lead, way.apply(found));
                    asked.addAll(told(rows, leads, false));
                    return asked;
                });
        return id[0];
    }

    /// Brings one more lead into an open opportunity; an open offer of the lead is answered as accepted.
    public void attach(Session session, long id, long lead, Actor by) {
        attach(
                session,
                id,
                lead,
                by,
                (one, found) -> ways(session, by).in(lead, found, title(one)));
    }

    /// Brings one in that a person moves from its stage, whatever that is, to the stage of opportunities.
    ///
    /// @param reason of the move, in the person's words
    public void attachMoving(Session session, long id, long lead, String reason, Actor by) {
        attach(
                session,
                id,
                lead,
                by,
                (_, found) -> ways(session, by).straight(lead, found, reason));
    }

    private void attach(
            Session session,
            long id,
            long lead,
            Actor by,
            BiFunction<Opportunity, Lead, List<Signal>> way) {
        var rows = rows(session);
        together(
                session,
                List.of(lead),
                leads -> {
                    var opportunity = openOne(rows, id);
                    var found = find(leads, lead);
                    if (rows.leads(id).contains(lead))
                        throw new Hindered(Hindered.By.ATTACHED, lead);
                    rows.attach(id, lead);
                    rows.line(id, by, "attached", lead, "");
                    var asked = asked(lead, way.apply(opportunity, found));
                    asked.addAll(told(rows, leads, false));
                    return asked;
                });
    }

    private static String title(Opportunity one) {
        return one.terms().title();
    }

    /// Takes a lead out again; where it stands is left to a person.
    public void detach(Session session, long id, long lead, Actor by) {
        withItsLeads(
                session,
                id,
                (rows, before, leads) -> {
                    requireOpen(before);
                    find(leads, lead);
                    if (leads.size() < 2) throw new Hindered(Hindered.By.LAST_LEAD, lead);
                    rows.detach(id, lead);
                    rows.line(id, by, "detached", lead, "");
                    return told(rows, leads, true);
                });
    }

    /// Says something else of it; nothing happens where nothing differs.
    ///
    /// @param seen the mark of the terms as they were read before: what others changed since is not written over; empty to
    ///     write over whatever stands
    public void change(Session session, long id, Optional<String> seen, Terms terms, Actor by) {
        withItsLeads(
                session,
                id,
                (rows, before, leads) -> {
                    if (seen.isPresent() && !seen.get().equals(before.terms().mark()))
                        throw new Hindered(Hindered.By.MEANWHILE);
                    return changed(rows, before, terms, leads, by);
                });
    }

    /// Says what an open one is worth, in its currency.
    public void revalue(Session session, long id, long value, Actor by) {
        revalue(session, id, value, Terms::currency, by);
    }

    /// What an accepted offer comes to is what it is worth.
    void revalue(Session session, long id, long value, String currency, Actor by) {
        revalue(session, id, value, _ -> currency, by);
    }

    private void revalue(
            Session session, long id, long value, Function<Terms, String> currency, Actor by) {
        withItsLeads(
                session,
                id,
                (rows, before, leads) -> {
                    requireOpen(before);
                    var terms = before.terms().worth(value, currency.apply(before.terms()));
                    return changed(rows, before, terms, leads, by);
                });
    }

    private static List<StaffActions.Asked> changed(
            OpportunityRows rows,
            Opportunity before,
            Terms terms,
            SortedMap<Long, Lead> leads,
            Actor by) {
        var changes = before.terms().changesTo(terms);
        if (changes.isEmpty()) return List.of();
        rows.change(before.id(), terms);
        for (String[] change : changes) rows.line(before.id(), by, change[0], null, change[1]);
        return told(rows, leads, false);
    }

    /// Ends an open opportunity: its leads in the stage of opportunities are won or lost with it. A lead that is in another
    /// open one is not lost.
    ///
    /// @param reason one of the playbook's, or empty where it has none
    public void end(Session session, long id, boolean won, String reason, String words, Actor by) {
        var state = won ? Opportunity.State.WON : Opportunity.State.LOST;
        var end = won ? Purpose.WON : Purpose.LOST;
        withItsLeads(
                session,
                id,
                (rows, before, leads) -> {
                    requireOpen(before);
                    rows.end(id, state, reason, words);
                    rows.line(id, by, state.word(), null, reason);
                    var asked = new ArrayList<StaffActions.Asked>();
                    leads.forEach((number, lead) -> {
                        if (!won && rows.of(number).stream().anyMatch(Opportunity::isOpen)) return;
                        asked.addAll(
                                asked(number, ways(session, by).out(number, lead, end, reason)));
                    });
                    asked.addAll(told(rows, leads, false));
                    return asked;
                });
    }

    /// Opens one again that has ended; its leads come back from where the end had brought them.
    public void reopen(Session session, long id, String words, Actor by) {
        withItsLeads(
                session,
                id,
                (rows, ended, leads) -> {
                    if (ended.isOpen()) throw new Hindered(Hindered.By.NOT_ENDED);
                    rows.end(id, Opportunity.State.OPEN, "", "");
                    rows.line(id, by, "reopened", null, words);
                    boolean won = ended.state() == Opportunity.State.WON;
                    var end = won ? Purpose.WON : Purpose.LOST;
                    var asked = new ArrayList<StaffActions.Asked>();
                    leads.forEach((number, lead) -> {
                        if (won && isWonElsewhere(rows, number)) return;
                        asked.addAll(
                                asked(number, ways(session, by).back(number, lead, end, words)));
                    });
                    asked.addAll(told(rows, leads, false));
                    return asked;
                });
    }

    /// What is asked of the leads of an opportunity, all of them locked before it.
    private interface Asking {
        List<StaffActions.Asked> of(
                OpportunityRows rows, Opportunity one, SortedMap<Long, Lead> leads);
    }

    private void withItsLeads(Session session, long id, Asking asking) {
        var rows = rows(session);
        together(
                session,
                rows.leads(id),
                leads -> {
                    var locked = rows.lock(id);
                    if (!leads.keySet().containsAll(rows.leads(id)))
                        throw new Hindered(Hindered.By.MEANWHILE);
                    return asking.of(rows, locked, leads);
                });
    }

    private static boolean isWonElsewhere(OpportunityRows rows, long lead) {
        return rows.of(lead).stream().anyMatch(one -> one.state() == Opportunity.State.WON);
    }

    private OpportunityRows rows(Session session) {
        return new OpportunityRows(session, clock.instant());
    }

    private Ways ways(Session session, Actor by) {
        int inForce = versions.inForce(session).number();
        return new Ways(versions.playbook(session, inForce), by, clock.instant());
    }

    private static Opportunity openOne(OpportunityRows rows, long id) {
        var found = rows.lock(id);
        requireOpen(found);
        return found;
    }

    private static void requireOpen(Opportunity one) {
        if (!one.isOpen()) throw new Hindered(Hindered.By.NOT_OPEN);
    }

    private static Lead find(SortedMap<Long, Lead> leads, long lead) {
        var found = leads.get(lead);
        if (found == null) throw new Hindered(Hindered.By.NO_LEAD, lead);
        return found;
    }

    private static List<StaffActions.Asked> asked(long lead, List<Signal> signals) {
        return new ArrayList<>(
                signals.stream().map(signal -> new StaffActions.Asked(lead, signal)).toList());
    }

    private static List<StaffActions.Asked> told(
            OpportunityRows rows, SortedMap<Long, Lead> leads, boolean hadIt) {
        var asked = new ArrayList<StaffActions.Asked>();
        leads.forEach((number, lead) ->
                new Worth(rows)
                        .told(number, lead, hadIt)
                        .ifPresent(signal -> asked.add(new StaffActions.Asked(number, signal))));
        return asked;
    }

    private void together(
            Session session,
            Collection<Long> leads,
            Function<SortedMap<Long, Lead>, List<StaffActions.Asked>> ask) {
        var refused = actions.actTogether(session, leads, ask);
        if (!refused.isEmpty()) throw new Hindered(Hindered.By.NO_WAY, refused.firstKey());
    }
}
