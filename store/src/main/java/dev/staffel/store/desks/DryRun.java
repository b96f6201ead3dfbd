package dev.staffel.store.desks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Takes;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Wanted;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What other terms would have done with the handovers of some weeks: the desk is asked the same questions again, in their
/// order, and each answer is put beside the one that was given. It reads only, some thousand questions at a time.
///
/// The turn begins anew with the first of them. Whoever is chosen has the lead until it really ended; what a deadline or a
/// person has moved on afterwards is left out.
public final class DryRun {
    private static final Statements SQL = Statements.beside(DryRun.class, "dry-run.sql");
    private static final int AT_ONCE = 2_000;
    private static final int MOST = 100_000;

    private final Sql sql;

    public DryRun(Sql sql) {
        this.sql = sql;
    }

    /// What is tried.
    ///
    /// @param terms of the members that are to have others than they have
    public record Change(Order order, SortedMap<String, MemberTerms> terms) {
        public Change {
            terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        }
    }

    /// A handover with who really got it first, and who would have; empty where the desk held it.
    public record Case(long lead, Instant at, String did, String would) {
        public boolean isMoved() {
            return !did.equals(would);
        }
    }

    /// Takes the cases, each when it is decided.
    @FunctionalInterface
    public interface Cases {
        void take(Case one);
    }

    private record Asked(
            long id,
            long lead,
            int offer,
            Instant at,
            boolean isAgain,
            String did,
            Optional<Instant> ended,
            Wanted wanted) {
        static Asked of(Row row) {
            var traits = new TreeMap<Trait, SortedSet<String>>();
            var names = row.texts("trait_names");
            var values = row.texts("trait_values");
            for (int i = 0; i < names.size(); i++)
                traits.computeIfAbsent(Trait.valueOf(names.get(i)), _ -> new TreeSet<>())
                        .add(values.get(i));
            var owner = Optional.of(row.text("owner")).filter(seller -> !seller.isEmpty());
            return new Asked(
                    row.number("id"),
                    row.number("lead"),
                    row.integer("offer"),
                    row.instant("at"),
                    row.flag("again"),
                    row.text("did"),
                    row.optionalInstant("ended"),
                    new Wanted(owner, traits, new TreeSet<>(), row.flag("fair")));
        }

        Case became(String would) {
            return new Case(lead, at, did, would);
        }
    }

    /// A handover of the past, with what was known of the lead when it was handed over.
    ///
    /// @param member who got it
    public record Past(
            String desk,
            long lead,
            int offer,
            Instant at,
            String member,
            SortedMap<Trait, SortedSet<String>> traits) {}

    /// Keeps what desks were asked before Staffel asked them, so that it can be tried too.
    ///
    /// @param past in the order of time
    public void remember(List<Past> past) {
        sql.transact(session -> past.forEach(one -> AskedRows.add(session, one, "", false)));
    }

    /// The first instant of the week so many weeks before the one of an instant.
    public static Instant monday(Playbook playbook, Instant now, int weeksBefore) {
        var monday = DeskReading.monday(playbook.zone(), now).atZone(playbook.zone());
        return monday.minusWeeks(weeksBefore).toInstant();
    }

    /// Runs over the handovers of a desk from one instant to another; at most 100,000.
    ///
    /// @param from the first instant of a week
    public void run(
            Playbook playbook, String desk, Change change, Instant from, Instant until, Cases to) {
        sql.transact(session -> {
            var dry = begin(session, playbook, desk, change, from);
            var waiting = new TreeMap<Long, Asked>(); // what nobody would have had so far
            @Nullable Asked last = null;
            int found = AT_ONCE;
            for (int read = 0; found == AT_ONCE && read < MOST; read += found) {
                var page = page(session, desk, from, until, last);
                for (Asked asked : page) ask(dry, asked, waiting, to);
                found = page.size();
                if (found > 0) last = page.getLast();
            }
            for (Asked left : waiting.values()) to.take(left.became(""));
        });
    }

    /// A lead that nobody could take is asked for again whenever it really was.
    private static void ask(DryDesk dry, Asked asked, Map<Long, Asked> waiting, Cases to) {
        var before = waiting.remove(asked.lead());
        boolean isSame = before != null && before.offer() == asked.offer();
        if (before != null && !isSame) to.take(before.became(""));
        if (asked.isAgain() && !isSame) return;
        var first = before == null || !isSame ? asked : before;
        var would = dry.ask(asked.wanted(), asked.at(), asked.ended());
        if (would.isEmpty()) waiting.put(asked.lead(), first);
        else to.take(first.became(would.get()));
    }

    private static List<Asked> page(
            Session session, String desk, Instant from, Instant until, @Nullable Asked last) {
        return session.call(SQL.named("asked-page"))
                .set("desk", desk)
                .set("from", last == null ? from : last.at())
                .set("after", last == null ? 0 : last.id())
                .set("until", until)
                .set("limit", AT_ONCE)
                .list(Asked::of);
    }

    private static DryDesk begin(
            Session session, Playbook playbook, String desk, Change change, Instant from) {
        var members =
                DeskReading.read(session, playbook, desk, from).members().stream()
                        .map(member -> {
                            var terms = change.terms().get(member.id());
                            return terms == null ? member : under(playbook, desk, member, terms);
                        })
                        .toList();
        var dry = new DryDesk(desk, change.order(), playbook.zone(), members, from);
        session.call(SQL.named("had-before"))
                .set("desk", desk)
                .set("from", from)
                .each(row -> dry.had(row.text("member"), row.optionalInstant("ended")));
        return dry;
    }

    private static Member under(Playbook playbook, String desk, Member member, MemberTerms terms) {
        var takes = new TreeMap<Trait, Takes>();
        terms.takes().forEach((trait, values) -> takes.put(trait, new Takes.OneOf(values)));
        terms.leastValue().ifPresent(least -> takes.put(Trait.VALUE, new Takes.AtLeast(least)));
        return new Member(
                member.id(),
                terms.weight(),
                takes,
                member.week(),
                member.away(),
                terms.deputy(),
                DeskReading.limit(playbook, desk, terms.newPerWeek(), terms.open()),
                member.load(),
                member.turn());
    }
}
