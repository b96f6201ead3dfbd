package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Takes;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Turn;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads a desk as it stands now; the desk is locked.
final class DeskReading {
    private static final Statements SQL = Statements.beside(DeskReading.class, "desks.sql");

    private final Session session;
    private final Playbook playbook;
    private final String desk;
    private final Instant now;
    private final boolean countsAll;

    private DeskReading(
            Session session, Playbook playbook, String desk, Instant now, boolean countsAll) {
        this.session = session;
        this.playbook = playbook;
        this.desk = desk;
        this.now = now;
        this.countsAll = countsAll;
    }

    private record Line(
            String member,
            int weight,
            Turn turn,
            Optional<String> deputy,
            Optional<Integer> newPerWeek,
            Optional<Integer> open,
            Optional<Long> leastValue,
            Member.Load load) {
        static Line of(Row row) {
            return new Line(
                    row.text("member"),
                    row.integer("weight"),
                    new Turn(row.number("walked"), row.number("last_routed")),
                    Optional.of(row.text("deputy")).filter(deputy -> !deputy.isEmpty()),
                    row.optionalInteger("new_per_week"),
                    row.optionalInteger("open"),
                    row.optionalNumber("least_value"),
                    new Member.Load(row.integer("taken"), row.integer("held")));
        }
    }

    private record Head(long routed, Order order) {}

    /// With what each member has.
    static DeskNow read(Session session, Playbook playbook, String desk, Instant now) {
        return new DeskReading(session, playbook, desk, now, true).read();
    }

    /// As its routing needs it, for which all others wait: what a member has is counted only where that decides something.
    static DeskNow toRoute(Session session, Playbook playbook, String desk, Instant now) {
        return new DeskReading(session, playbook, desk, now, false).read();
    }

    private DeskNow read() {
        var head =
                session.call(SQL.named("desk-find"))
                        .set("desk", desk)
                        .first(row ->
                                new Head(
                                        row.number("routed"),
                                        row.flag("by_capacity") ? Order.FREE_CAPACITY : Order.TURN))
                        .orElse(new Head(0, Order.TURN));
        boolean countsLoad =
                countsAll
                        || head.order() == Order.FREE_CAPACITY
                        || limit(playbook, desk, Optional.empty(), Optional.empty()).isPresent();
        var lines =
                session.call(SQL.named("desk-roster"))
                        .set("desk", desk)
                        .set("counted", countsLoad)
                        .set("week", monday(playbook.zone(), now))
                        .set("now", now)
                        .set("stages", SalesStages.open(playbook))
                        .list(Line::of);
        var people = lines.stream().map(Line::member).toList();
        var weeks = WorkingWeeks.read(session, people, playbook.zone(), now);
        var takes = takes(lines);
        var away = away(people);
        var members = new ArrayList<Member>();
        for (var line : lines) members.add(member(line, takes, away, weeks));
        return new DeskNow(desk, head.order(), members, head.routed(), weeks);
    }

    private Member member(
            Line line,
            Map<String, SortedMap<Trait, Takes>> takes,
            Map<String, List<Member.Away>> away,
            WorkingWeeks weeks) {
        return new Member(
                line.member(),
                line.weight(),
                takes.getOrDefault(line.member(), new TreeMap<>()),
                weeks.of(line.member()),
                away.getOrDefault(line.member(), List.of()),
                line.deputy(),
                limit(line),
                line.load(),
                line.turn());
    }

    private Optional<Member.Limit> limit(Line line) {
        return limit(playbook, desk, line.newPerWeek(), line.open());
    }

    /// A member's own limits, and the playbook's for the desk where there are none.
    static Optional<Member.Limit> limit(
            Playbook playbook,
            String desk,
            Optional<Integer> ownPerWeek,
            Optional<Integer> ownOpen) {
        var terms = playbook.agreement().handover();
        var agreed =
                terms.has(desk) ? terms.desk(desk).capacity() : Optional.<Desk.Capacity>empty();
        var newPerWeek = ownPerWeek.or(() -> agreed.map(Desk.Capacity::newPerWeek));
        var open = ownOpen.or(() -> agreed.map(Desk.Capacity::open));
        if (newPerWeek.isEmpty() && open.isEmpty()) return Optional.empty();
        return Optional.of(
                new Member.Limit(
                        newPerWeek.orElse(Integer.MAX_VALUE), open.orElse(Integer.MAX_VALUE)));
    }

    private Map<String, SortedMap<Trait, Takes>> takes(List<Line> lines) {
        var values = new HashMap<String, SortedMap<Trait, TreeSet<String>>>(); // looked up only
        session.call(SQL.named("desk-takes"))
                .set("desk", desk)
                .each(row ->
                        values.computeIfAbsent(row.text("member"), _ -> new TreeMap<>())
                                .computeIfAbsent(
                                        Trait.valueOf(row.text("trait")), _ -> new TreeSet<>())
                                .add(row.text("value")));
        var takes = new HashMap<String, SortedMap<Trait, Takes>>(); // looked up only
        for (var line : lines) {
            var of = new TreeMap<Trait, Takes>();
            values.getOrDefault(line.member(), new TreeMap<>())
                    .forEach((trait, named) -> of.put(trait, new Takes.OneOf(named)));
            line.leastValue().ifPresent(least -> of.put(Trait.VALUE, new Takes.AtLeast(least)));
            takes.put(line.member(), of);
        }
        return takes;
    }

    private Map<String, List<Member.Away>> away(List<String> people) {
        var away = new HashMap<String, List<Member.Away>>(); // looked up only
        session.call(SQL.named("desk-away"))
                .set("people", people)
                .set("now", now)
                .each(row ->
                        away.computeIfAbsent(row.text("person"), _ -> new ArrayList<>())
                                .add(new Member.Away(row.instant("begins"), row.instant("ends"))));
        return away;
    }

    /// The first instant of the week of an instant.
    static Instant monday(ZoneId zone, Instant at) {
        return at.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }
}
