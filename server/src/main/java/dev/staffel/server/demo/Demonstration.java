package dev.staffel.server.demo;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.route.Trait;
import dev.staffel.server.access.Role;
import dev.staffel.server.replays.Replays;
import dev.staffel.server.steps.Attempts;
import dev.staffel.server.steps.NextStep;
import dev.staffel.server.steps.StepKind;
import dev.staffel.server.users.Staff;
import dev.staffel.store.Store;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.DryRun;
import dev.staffel.store.desks.MemberTerms;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Fills an empty installation with the made-up year, told to the log like any recorded past.
@Component
public final class Demonstration {
    /// The source that marks all of it.
    public static final String SOURCE = "demo";

    private static final int LEADS = 2_000;

    // Eight at each desk: of fewer people no figures are told, and a demonstration has to show
    // some.
    private static final List<String> SELLERS =
            List.of(
                    "Anna Berger",
                    "Jonas Lindner",
                    "Sabine Vogel",
                    "Mehmet Kaya",
                    "Katrin Seidel",
                    "Florian Huber",
                    "Elena Rossi",
                    "Stefan Maurer");
    private static final List<String> CALLERS =
            List.of(
                    "Petra Winkler",
                    "Tobias Arnold",
                    "Ines Brandt",
                    "Carolin Weiss",
                    "David Nowak",
                    "Monika Pohl",
                    "Ralf Steiner",
                    "Yasmin Demir");

    private static final int MOST_OPEN = 40;
    private static final int NEW_PER_WEEK = 2; // they look after customers as well

    private static final List<StepKind> KINDS =
            List.of(StepKind.CALL, StepKind.MAIL, StepKind.CALL, StepKind.TASK);

    /// The stages in which a seller goes on working on a lead.
    private static final Set<String> WORKED = Set.of("sal", "sql", "opportunity");

    private static final Duration REMEMBERED = Duration.ofDays(40);

    private final Sql sql;
    private final Store store;
    private final Staff staff;
    private final Attempts attempts;
    private final DemoSales sales;
    private final Replays replays;
    private final JsonMapper json;
    private final Clock clock;

    Demonstration(
            Sql sql,
            Store store,
            Staff staff,
            Attempts attempts,
            DemoSales sales,
            Replays replays,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.staff = staff;
        this.attempts = attempts;
        this.sales = sales;
        this.replays = replays;
        this.json = json;
        this.clock = clock;
    }

    /// Tells the year once; an installation that knows the source already is left as it is.
    ///
    /// @return how many signals were told
    public int fill() {
        if (store.sources().named(SOURCE).isPresent()) return 0;
        var sellers = people(SELLERS, Role.SALES);
        var callers = people(CALLERS, Role.REQUALIFICATION);
        DeskRouting.assign(sql, "sales", sellers);
        DeskRouting.assign(sql, "requalification", callers);
        agree(sellers);
        var source =
                store.sources()
                        .add(
                                Source.named(SOURCE, Trust.TRUSTED)
                                        .ofHistory()
                                        .withProperties(
                                                List.of("fair", "field", "paper", "topic")));
        var contract = new DemoContract(sql, store, staff, clock.instant());
        contract.sign();
        var versions = store.versions();
        var playbook = versions.playbook(versions.inForce().number());
        var story = DemoYear.tell(playbook, SOURCE, sellers, callers, LEADS, clock.instant());
        var deals = DemoDeals.tell(story, clock.instant(), playbook.zone());
        var year = deals.year();
        var proposed = contract.propose();
        contract.review();
        var raised = new TreeMap<String, DemoObjection>();
        int told = tell(source, year, raised);
        sales.write(deals, source, raised);
        remember(year, sellers, clock.instant().minus(REMEMBERED));
        date(year, sellers, playbook.zone());
        replays.askOf(proposed, DemoContract.MARKETING);
        return told;
    }

    /// Dates the next step of most leads that a seller has at the end of the story; some were forgotten, as happens.
    private void date(List<DemoSignal> year, List<String> sellers, ZoneId zone) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var keys = new LeadKeys(sql);
        held(year, sellers)
                .forEach((person, seller) -> {
                    if (person % 7 == 0) return;
                    var day = today.plusDays(person % 13 - 2);
                    var kind = KINDS.get(person % KINDS.size());
                    var next = NextStep.on(kind, day.atStartOfDay(zone).toInstant());
                    Id.key(SOURCE, Integer.toString(person))
                            .flatMap(keys::find)
                            .ifPresent(lead ->
                                    sql.transact(
                                            session -> attempts.date(session, lead, seller, next)));
                });
    }

    /// Which seller has whom at the end, by the number of the person.
    private static SortedMap<Integer, String> held(List<DemoSignal> year, List<String> sellers) {
        var held = new TreeMap<Integer, String>();
        for (DemoSignal signal : year) {
            int person = signal.person().number();
            var decided = signal.decided().orElse(null);
            if (decided instanceof Signal.Accepted(_, var by) && sellers.contains(by))
                held.put(person, by);
            boolean isLeft =
                    decided instanceof Signal.Returned
                            || (decided instanceof Signal.Moved moved
                                    && !WORKED.contains(moved.to()));
            if (isLeft) held.remove(person);
        }
        return held;
    }

    /// Lets other terms of the desks be tried on the last weeks of the story.
    private void remember(List<DemoSignal> year, List<String> sellers, Instant from) {
        var keys = new LeadKeys(sql);
        var past = new ArrayList<DryRun.Past>();
        for (DemoSignal signal : year) {
            if (signal.happened().isBefore(from)) continue;
            if (!(signal.decided().orElse(null) instanceof Signal.Routed routed)) continue;
            var member = routed.seller().orElse("");
            var desk = sellers.contains(member) ? "sales" : "requalification";
            Id.key(SOURCE, Integer.toString(signal.person().number()))
                    .flatMap(keys::find)
                    .ifPresent(lead ->
                            past.add(
                                    new DryRun.Past(
                                            desk,
                                            lead,
                                            routed.offer(),
                                            signal.happened(),
                                            member,
                                            territory(signal.person()))));
        }
        past.sort(Comparator.comparing(DryRun.Past::at));
        new DryRun(sql).remember(past);
    }

    private static SortedMap<Trait, SortedSet<String>> territory(DemoPerson person) {
        var traits = new TreeMap<Trait, SortedSet<String>>();
        var country = person.attributes().get(KnownAttribute.ACCOUNT_COUNTRY.id());
        if (country != null) traits.put(Trait.TERRITORY, new TreeSet<>(List.of(country)));
        return traits;
    }

    /// A year's sellers hold more than the playbook's usual number, and take fewer new ones a week; each stands in for the one before.
    private void agree(List<String> sellers) {
        var desks = new Desks(sql);
        sql.transact(session -> {
            for (int i = 0; i < sellers.size(); i++) {
                var next = sellers.get((i + 1) % sellers.size());
                var terms =
                        MemberTerms.PLAIN
                                .withOpen(MOST_OPEN)
                                .withNewPerWeek(NEW_PER_WEEK)
                                .withDeputy(next);
                desks.agree(session, "sales", sellers.get(i), terms);
            }
        });
    }

    private List<String> people(List<String> names, Role role) {
        return names.stream()
                .map(name -> staff.ensure(address(name), name, Set.of(role)).toString())
                .toList();
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.example";
    }

    /// Each person's story goes into one transaction, so that no answer of the present gets between its lines.
    ///
    /// @param raised gets the objections by the ids of their messages
    private int tell(Source source, List<DemoSignal> signals, Map<String, DemoObjection> raised) {
        var log = store.log();
        var now = clock.instant();
        var waiting = new ArrayList<Incoming>();
        var story = new ArrayList<Incoming>();
        int person = 0;
        for (DemoSignal signal : signals) {
            if (signal.person().number() != person) {
                if (waiting.size() + story.size() > SignalLog.AT_ONCE) append(log, waiting);
                waiting.addAll(story);
                story.clear();
                person = signal.person().number();
            }
            var id = person + "/" + story.size();
            story.add(message(source, signal, id, now));
            signal.objection().ifPresent(objection -> raised.put(id, objection));
        }
        if (waiting.size() + story.size() > SignalLog.AT_ONCE) append(log, waiting);
        waiting.addAll(story);
        append(log, waiting);
        return signals.size();
    }

    private void append(SignalLog log, List<Incoming> messages) {
        var ready = log.prepare(messages);
        sql.transact(session -> log.append(session, ready));
        messages.clear();
    }

    private Incoming message(Source source, DemoSignal signal, String id, Instant now) {
        var number = Integer.toString(signal.person().number());
        var ids = Ids.NONE.and(Id.key(SOURCE, number));
        var message = Incoming.of(source.id(), ids, signal.happened(), now).messageId(id);
        if (!signal.learned().isEmpty()) message = message.learned(signal.learned());
        if (signal.done().isPresent())
            message = message.did(new Deed(signal.done().get(), signal.thousandths()));
        if (signal.objection().isPresent())
            message = message.displayed(json.writeValueAsString(said(signal.objection().get())));
        return signal.decided().map(message::decided).orElse(message);
    }

    private static Map<String, String> said(DemoObjection objection) {
        return Map.of("by", objection.by(), "text", objection.words(), "note", "");
    }
}
