package dev.staffel.store.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What people of the company do to a lead: folded at once, in the transaction that logs it. Of two who accept at once
/// exactly one does; the other reads a [Fact.Refused].
public final class StaffActions {
    private final Sql sql;
    private final Folding folding;

    public StaffActions(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// There is no such lead, or it was merged into another.
    public static final class NoSuchLead extends RuntimeException {
        private NoSuchLead(long lead) {
            super("no lead " + lead);
        }
    }

    /// What came of an action.
    ///
    /// @param position of the action in the log
    /// @param facts what was decided by it, in order; a refusal is among them
    public record Done(long position, List<Fact> facts) {
        public Done {
            facts = List.copyOf(facts);
        }

        public boolean isRefused() {
            return facts.stream().anyMatch(fact -> fact instanceof Fact.Refused);
        }
    }

    /// Brings the lead up to date, logs a decision of a person about it, and folds that.
    ///
    /// @param signal an answer, a move, a reassignment; its `at` is set to now
    /// @throws NoSuchLead when there is none
    public Done act(long lead, Signal signal) {
        return sql.inTransaction(session -> act(session, lead, signal));
    }

    /// The same in the caller's transaction, for actions that go with other writes.
    public Done act(Session session, long lead, Signal signal) {
        var fold = folding.begin(session, List.of(lead));
        var locked = open(fold, lead);
        int before = locked.decided().size();
        int parked = fold.poison().size();
        fold.append(List.of(OwnRow.now(lead, Source.STAFF, signal, folding.clock.instant())));
        return done(fold, locked, before, parked);
    }

    /// Brings the lead up to date, logs what staff did with it or learned of it, and folds that.
    ///
    /// @param message with the lead's own id, see [dev.staffel.store.identity.Id#lead]
    /// @throws NoSuchLead when there is none
    /// @throws IllegalArgumentException when the message is refused, with the reason
    public Done log(long lead, Incoming message) {
        var ready = prepare(message);
        return sql.inTransaction(session -> log(session, lead, ready));
    }

    /// Makes a message ready to be logged in a transaction that has not begun yet.
    public SignalLog.Ready prepare(Incoming message) {
        return folding.log.prepare(List.of(message));
    }

    /// The same in the caller's transaction, for what goes with other writes.
    public Done log(Session session, long lead, SignalLog.Ready ready) {
        var fold = folding.begin(session, List.of(lead));
        var locked = open(fold, lead);
        int before = locked.decided().size();
        int parked = fold.poison().size();
        fold.lockDesks();
        var answer = folding.log.append(session, ready).getFirst();
        if (answer instanceof Appended.Refused(var reason))
            throw new IllegalArgumentException(reason);
        fold.takeOutstanding();
        return done(fold, locked, before, parked);
    }

    /// What is to be logged about a lead.
    public record Asked(long lead, Signal signal) {}

    /// Brings leads up to date, asks under their locks what is to be logged about them, and folds that in one go; for leads
    /// that go together.
    ///
    /// @param ask gets the leads by their numbers, without those that are none or were merged into another; it may read and
    ///     write in the same transaction, but lock no other lead
    /// @return the refusals, by lead
    public SortedMap<Long, Fact.Refused> actTogether(
            Session session,
            Collection<Long> leads,
            Function<SortedMap<Long, Lead>, List<Asked>> ask) {
        var fold = folding.begin(session, leads);
        var standing = new TreeMap<Long, Lead>();
        var before = new TreeMap<Long, Integer>();
        for (LeadFold lead : fold.leads()) {
            before.put(lead.number, lead.decided().size());
            boolean isOpen = lead.isFolded() && !lead.lead().process().isClosed();
            if (isOpen) standing.put(lead.number, lead.lead());
        }
        int parked = fold.poison().size();
        var now = folding.clock.instant();
        fold.append(
                ask.apply(standing).stream()
                        .map(each -> OwnRow.now(each.lead(), Source.STAFF, each.signal(), now))
                        .toList());
        if (fold.poison().size() > parked) throw fold.poison().getLast();
        fold.finish();
        return refusals(fold, before);
    }

    private static SortedMap<Long, Fact.Refused> refusals(
            Fold fold, SortedMap<Long, Integer> before) {
        var refused = new TreeMap<Long, Fact.Refused>();
        for (LeadFold lead : fold.leads()) {
            var since = before.getOrDefault(lead.number, 0);
            for (LeadFold.Decided decided : lead.decided().subList(since, lead.decided().size())) {
                if (decided.fact() instanceof Fact.Refused fact) refused.put(lead.number, fact);
            }
        }
        return refused;
    }

    private static LeadFold open(Fold fold, long lead) {
        var locked = fold.lead(lead).orElseThrow(() -> new NoSuchLead(lead));
        if (!locked.isFolded() || locked.lead().process().isClosed()) throw new NoSuchLead(lead);
        return locked;
    }

    private static Done done(Fold fold, LeadFold locked, int before, int parked) {
        if (fold.poison().size() > parked) throw fold.poison().getLast();
        long position = locked.position();
        fold.finish();
        var decided = locked.decided().subList(before, locked.decided().size());
        return new Done(position, decided.stream().map(LeadFold.Decided::fact).toList());
    }
}
