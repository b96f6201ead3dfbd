package dev.staffel.store.leads;

import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What sources have proposed and people decide: whether two leads are one person, whether a value changes. What is
/// refused is remembered and never proposed again. What trusted sources say needs no person and is not shown here.
public final class Proposals {
    private static final Statements SQL = Statements.beside(Proposals.class, "proposals.sql");
    private static final int MOST_OF_A_LEAD = 100;

    private final Sql sql;
    private final Folding folding;
    private final Merges merges;
    private final StaffActions staff;

    public Proposals(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
        this.merges = new Merges(sql, folding);
        this.staff = new StaffActions(sql, folding);
    }

    /// Open proposals before a number, the newest first.
    public List<Proposal> page(long before, int limit) {
        return sql.inTransaction(session ->
                session.call(open("before"))
                        .set("before", before)
                        .set("limit", limit)
                        .list(Proposal::of));
    }

    /// How many are open, counted up to a limit.
    public long count(int limit) {
        return sql.inTransaction(session ->
                session.call(SQL.named("proposals-count"))
                        .set("limit", limit)
                        .one(row -> row.number("count")));
    }

    /// Open proposals about a lead, the newest first.
    public List<Proposal> openOf(long lead) {
        return sql.inTransaction(session ->
                session.call(open("about"))
                        .set("lead", lead)
                        .set("limit", MOST_OF_A_LEAD)
                        .list(Proposal::of));
    }

    /// One that is still open.
    public Optional<Proposal> find(long id) {
        return sql.inTransaction(session -> find(session, id));
    }

    private static Optional<Proposal> find(Session session, long id) {
        return session.call(open("numbered")).set("id", id).set("limit", 1).first(Proposal::of);
    }

    private static NamedStatement open(String condition) {
        return SQL.composed("proposals", List.of(condition));
    }

    /// Merges the two leads of a join.
    ///
    /// @param into which of the two stays
    /// @return whether the proposal was still open
    /// @throws IllegalArgumentException when that lead is none of the two, or they can't be merged
    public boolean join(long id, long into, String by) {
        return sql.inTransaction(session -> {
            var open = lock(session, id).filter(found -> found.kind() == Proposal.Kind.JOIN);
            if (open.isEmpty()) return false;
            long lead = open.get().lead();
            long other = open.get().other();
            if (into != lead && into != other)
                throw new IllegalArgumentException("lead " + into + " is none of the two");
            merges.merge(session, into, into == lead ? other : lead, by);
            decide(session, id, true, by);
            return true;
        });
    }

    /// Makes the change, as something that staff say.
    ///
    /// @param display JSON that the timeline shows with it
    /// @return whether the proposal was still open
    public boolean change(long id, String by, String display) {
        var open = find(id).filter(found -> found.kind() == Proposal.Kind.CHANGE);
        if (open.isEmpty()) return false;
        var ready = folding.log.prepare(List.of(message(open.get(), display)));
        return sql.inTransaction(session -> {
            if (lock(session, id).isEmpty()) return false;
            staff.log(session, open.get().lead(), ready);
            decide(session, id, true, by);
            return true;
        });
    }

    private Incoming message(Proposal proposal, String display) {
        var now = folding.clock.instant();
        var id =
                switch (proposal.attribute()) {
                    case "email" -> Id.email(proposal.value());
                    case "phone" -> Id.phone(proposal.value());
                    case "user" -> Id.user(proposal.value());
                    default -> Optional.<Id>empty();
                };
        var learned = new TreeMap<String, String>();
        if (!proposal.attribute().equals("user"))
            learned.put(proposal.attribute(), proposal.value());
        var ids = Ids.NONE.and(Optional.of(Id.lead(proposal.lead()))).and(id);
        return Incoming.of(Source.STAFF, ids, now, now).learned(learned).displayed(display);
    }

    /// Remembers that it is not so.
    ///
    /// @return whether the proposal was still open
    public boolean refuse(long id, String by) {
        return sql.inTransaction(session -> {
            if (lock(session, id).isEmpty()) return false;
            decide(session, id, false, by);
            return true;
        });
    }

    private static Optional<Proposal> lock(Session session, long id) {
        var locked =
                session.call(SQL.named("proposal-lock"))
                        .set("id", id)
                        .first(row -> row.number("id"));
        return locked.isEmpty() ? Optional.empty() : find(session, id);
    }

    private static void decide(Session session, long id, boolean accepted, String by) {
        session.call(SQL.named("proposal-decide"))
                .set("id", id)
                .set("accepted", accepted)
                .set("by", by)
                .update();
    }
}
