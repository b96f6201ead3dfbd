package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lists the handovers that wait for an answer, a page at a time, the nearest deadline first.
public final class Offers {
    private static final Statements SQL = Statements.beside(Offers.class, "offers.sql");

    private static final String PAGE = "offers";
    private static final String COUNTED = "offers-counted";

    private final Sql sql;

    public Offers(Sql sql) {
        this.sql = sql;
    }

    /// Whose offers are wanted: what a person holds, and what nobody in particular holds at one of their desks.
    ///
    /// @param led desks of which they want everything, because they lead those teams
    public record Whose(String member, List<String> desks, List<String> led) {
        public Whose {
            desks = List.copyOf(desks);
            led = List.copyOf(led);
        }

        public Whose(String member, List<String> desks) {
            this(member, desks, List.of());
        }
    }

    /// The place behind a row; the next page starts there.
    public record Behind(Instant deadline, long id) {
        public static final Behind NONE = new Behind(Instant.EPOCH, 0);
    }

    /// Up to `limit` leads with an open offer.
    ///
    /// @param whose empty for everybody's
    public List<LeadRow> page(Optional<Whose> whose, Behind behind, int limit) {
        return sql.inTransaction(session -> page(of(session, whose, PAGE), behind, limit));
    }

    private static List<LeadRow> page(Call call, Behind behind, int limit) {
        return call.set("deadline", behind.deadline())
                .set("id", behind.id())
                .set("limit", limit)
                .list(LeadRow::of);
    }

    /// The desk that a lead is with, as it stands in this transaction; empty while marketing has it.
    public Optional<String> desk(Session session, long lead) {
        return session.call(SQL.named("desk-of")).set("lead", lead).first(row -> row.text("desk"));
    }

    public long count(Optional<Whose> whose) {
        return sql.inTransaction(
                session -> of(session, whose, COUNTED).one(row -> row.number("count")));
    }

    /// Up to `limit` leads with an open offer that no seller of these desks has: the desk holds them, or its head.
    public List<LeadRow> waiting(List<String> desks, Behind behind, int limit) {
        return sql.inTransaction(
                session -> page(call(session, PAGE, "waiting").set("desks", desks), behind, limit));
    }

    /// How many open offers no seller has, by desk; desks without any are left out.
    public SortedMap<String, Long> waiting() {
        var waiting = new TreeMap<String, Long>();
        sql.transact(session ->
                session.call(SQL.named("waiting-by-desk"))
                        .each(row -> waiting.put(row.text("desk"), row.number("count"))));
        return waiting;
    }

    /// Up to `limit` leads with an open offer at these desks.
    ///
    /// @param member what nobody in particular has there, and what this person has; empty for everybody's
    public List<LeadRow> at(List<String> desks, String member, Behind behind, int limit) {
        return sql.inTransaction(session -> page(at(session, desks, member, PAGE), behind, limit));
    }

    public long countAt(List<String> desks, String member) {
        return sql.inTransaction(
                session -> at(session, desks, member, COUNTED).one(row -> row.number("count")));
    }

    private static Call at(Session session, List<String> desks, String member, String what) {
        return call(session, what, "at").set("desks", desks).set("member", member);
    }

    /// The desks that a user is a member of.
    public List<String> desks(String member) {
        return sql.inTransaction(session ->
                session.call(SQL.named("desks-of"))
                        .set("member", member)
                        .list(row -> row.text("desk")));
    }

    /// The members of a desk.
    public List<String> members(String desk) {
        return sql.inTransaction(session ->
                session.call(SQL.named("members-of"))
                        .set("desk", desk)
                        .list(row -> row.text("member")));
    }

    private static Call of(Session session, Optional<Whose> whose, String what) {
        if (whose.isEmpty()) return call(session, what);
        var wanted = whose.get();
        boolean isHead = !wanted.led().isEmpty();
        var call =
                call(session, what, isHead ? "led" : "of")
                        .set("member", wanted.member())
                        .set("desks", wanted.desks());
        return isHead ? call.set("led", wanted.led()) : call;
    }

    private static Call call(Session session, String what, String... whose) {
        return session.call(SQL.composed(what, List.of(whose)));
    }
}
