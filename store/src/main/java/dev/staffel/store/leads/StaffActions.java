package dev.staffel.store.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.Signal;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.List;

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
        var ready = folding.log.prepare(List.of(message));
        return sql.inTransaction(session -> log(session, lead, ready));
    }

    /// The same in the caller's transaction.
    Done log(Session session, long lead, SignalLog.Ready ready) {
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
