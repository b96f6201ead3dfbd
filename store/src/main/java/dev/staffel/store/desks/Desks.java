package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Trait;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The desks as their heads keep them: order, members and what is agreed with each.
public final class Desks {
    private static final Statements SQL = Statements.beside(Desks.class, "desks-kept.sql");

    private final Sql sql;

    public Desks(Sql sql) {
        this.sql = sql;
    }

    /// How the desk chooses.
    public Order order(String desk) {
        return sql.inTransaction(session ->
                session.call(SQL.named("desk-order"))
                        .set("desk", desk)
                        .first(row -> row.flag("by_capacity"))
                        .filter(byCapacity -> byCapacity)
                        .map(_ -> Order.FREE_CAPACITY)
                        .orElse(Order.TURN));
    }

    public void order(Session session, String desk, Order order) {
        session.call(SQL.named("desk-set-order"))
                .set("desk", desk)
                .set("by_capacity", order == Order.FREE_CAPACITY)
                .update();
    }

    /// The members in the desk's order, as they stand now.
    public List<DeskMember> members(Playbook playbook, String desk, Instant now) {
        return sql.inTransaction(session -> {
            var terms = terms(session, desk);
            return DeskReading.read(session, playbook, desk, now).members().stream()
                    .map(member ->
                            new DeskMember(
                                    member.id(),
                                    terms.getOrDefault(member.id(), MemberTerms.PLAIN),
                                    member))
                    .toList();
        });
    }

    private static Map<String, MemberTerms> terms(Session session, String desk) {
        var takes = new HashMap<String, SortedMap<Trait, SortedSet<String>>>(); // looked up only
        session.call(SQL.named("desk-kept-takes"))
                .set("desk", desk)
                .each(row ->
                        takes.computeIfAbsent(row.text("member"), _ -> new TreeMap<>())
                                .computeIfAbsent(
                                        Trait.valueOf(row.text("trait")), _ -> new TreeSet<>())
                                .add(row.text("value")));
        var terms = new HashMap<String, MemberTerms>(); // looked up only
        session.call(SQL.named("desk-kept-terms"))
                .set("desk", desk)
                .each(row -> {
                    var id = row.text("member");
                    terms.put(id, terms(row, takes.getOrDefault(id, new TreeMap<>())));
                });
        return terms;
    }

    private static MemberTerms terms(Row row, SortedMap<Trait, SortedSet<String>> takes) {
        return new MemberTerms(
                row.integer("weight"),
                takes,
                row.optionalNumber("least_value"),
                row.optionalInteger("new_per_week"),
                row.optionalInteger("open"),
                Optional.of(row.text("deputy")).filter(deputy -> !deputy.isEmpty()));
    }

    /// Keeps what is agreed with a member; whether the desk has them.
    public boolean agree(Session session, String desk, String member, MemberTerms terms) {
        var traits = new ArrayList<String>();
        var values = new ArrayList<String>();
        terms.takes()
                .forEach((trait, named) ->
                        named.forEach(value -> {
                            traits.add(trait.name());
                            values.add(value);
                        }));
        session.call(SQL.named("desk-lock")).set("desk", desk).run();
        int found =
                session.call(SQL.named("desk-agree"))
                        .set("desk", desk)
                        .set("member", member)
                        .set("weight", terms.weight())
                        .set("least_value", terms.leastValue().orElse(null))
                        .set("new_per_week", terms.newPerWeek().orElse(null))
                        .set("open", terms.open().orElse(null))
                        .set("deputy", terms.deputy().orElse(""))
                        .update();
        if (found == 0) return false;
        session.call(SQL.named("desk-agree-takes"))
                .set("desk", desk)
                .set("member", member)
                .set("traits", traits)
                .set("values", values)
                .run();
        return true;
    }
}
