package dev.staffel.server.demo;

import dev.staffel.engine.Claim;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Signal;
import dev.staffel.store.opportunities.OfferTerms;
import dev.staffel.store.opportunities.PastOpportunities.Answer;
import dev.staffel.store.opportunities.PastOpportunities.Ending;
import dev.staffel.store.opportunities.PastOpportunities.Past;
import dev.staffel.store.opportunities.PastOpportunities.PastOffer;
import dev.staffel.store.opportunities.Position;
import dev.staffel.store.opportunities.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gives the leads that came to the stage of opportunities in the story one each, and tells the log what it is worth and
/// what they objected. Each person has a chance of its own, so that the rest of the year stays as it was.
final class DemoDeals {
    private static final long SEED = 4_000_000;
    private static final int WHOLE = 1_000; // thousandths of one piece
    private static final int CENTS = 100;
    private static final String CURRENCY = "EUR";

    private final Instant now;
    private final ZoneId zone;
    private final List<DemoDeal> deals = new ArrayList<>();
    private final Map<String, Integer> openAt =
            new LinkedHashMap<>(); // by company, the place of its deal

    private DemoDeals(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// The year with what was added to it.
    record Told(List<DemoSignal> year, List<DemoDeal> deals) {}

    static Told tell(List<DemoSignal> year, Instant now, ZoneId zone) {
        var teller = new DemoDeals(now, zone);
        var told = new ArrayList<DemoSignal>(year.size());
        int from = 0;
        while (from < year.size()) {
            int to = from + 1;
            int person = year.get(from).person().number();
            while (to < year.size() && year.get(to).person().number() == person) to++;
            told.addAll(teller.story(year.subList(from, to)));
            from = to;
        }
        return new Told(List.copyOf(told), List.copyOf(teller.deals));
    }

    private List<DemoSignal> story(List<DemoSignal> story) {
        var opened = moved(story, List.of("opportunity"), Instant.MIN);
        if (opened.isEmpty()) return story;
        var person = story.getFirst().person();
        var ended = moved(story, List.of("won", "lost"), opened.get().at());
        var chance = new Chance(SEED + person.number());
        var told = new ArrayList<>(story);
        deal(person, opened.get(), ended, chance)
                .ifPresent(value -> insert(told, value(person, opened.get().at(), value)));
        if (chance.likely(0.5)) object(told, person, opened.get(), ended, chance);
        if (chance.oneIn(8)) ended.ifPresent(end -> complain(told, person, end, chance));
        return told;
    }

    /// A customer complains some weeks after winning; of most complaints the answer is known.
    private void complain(
            List<DemoSignal> told, DemoPerson person, Signal.Moved ended, Chance chance) {
        var when = ended.at().plus(Duration.ofDays(chance.between(30, 120)));
        if (!ended.to().equals("won") || when.isAfter(now)) return;
        insert(told, complaint(person, when, "complaint", "yes"));
        var answered = when.plus(Duration.ofHours(chance.between(20, 400)));
        if (answered.isBefore(now))
            insert(told, complaint(person, answered, "complaint.answered", "no"));
    }

    private static DemoSignal complaint(
            DemoPerson person, Instant at, String event, String isOpen) {
        return new DemoSignal(
                person,
                at,
                new TreeMap<>(Map.of(KnownAttribute.COMPLAINT.id(), isOpen)),
                Optional.of(Claim.of("staff", event)),
                0,
                Optional.empty());
    }

    private static Optional<Signal.Moved> moved(
            List<DemoSignal> story, List<String> stages, Instant after) {
        return story.stream()
                .flatMap(signal -> signal.decided().stream())
                .filter(Signal.Moved.class::isInstance)
                .map(Signal.Moved.class::cast)
                .filter(move -> stages.contains(move.to()) && move.at().isAfter(after))
                .findFirst();
    }

    /// Adds the opportunity, or the person to that of a colleague.
    ///
    /// @return what it is worth in cents, where the person is the first in it
    private Optional<Long> deal(
            DemoPerson person, Signal.Moved opened, Optional<Signal.Moved> ended, Chance chance) {
        var company = person.attributes().getOrDefault("account.name", "");
        var colleague = Optional.ofNullable(openAt.get(company)).filter(_ -> ended.isEmpty());
        if (colleague.isPresent()) {
            deals.set(colleague.get(), deals.get(colleague.get()).with(person.number()));
            return Optional.empty();
        }
        if (ended.isEmpty() && !company.isEmpty()) openAt.put(company, deals.size());
        var ware = DemoMarket.of(person.topic());
        long value = chance.between(ware.low() * 2, ware.high() * 2) * 500L * CENTS;
        var ending =
                ended.map(move -> new Ending(move.to().equals("won"), move.reason(), move.at()));
        boolean isValued = ending.isPresent() || !chance.oneIn(6);
        var terms =
                new Terms(
                        ware.title() + " " + chance.between(1, 4),
                        company,
                        opened.by(),
                        isValued ? Optional.of(value) : Optional.empty(),
                        CURRENCY,
                        closes(ending, chance),
                        competitors(chance));
        var offers = offers(ware, value, opened.at(), ending, chance);
        var past = new Past(terms, opened.at(), offers, ending);
        var product =
                ending.filter(Ending::won)
                        .map(end ->
                                new DemoDeal.Product(
                                        ware.parts().getFirst(),
                                        "SN-" + (24_000 + person.number()),
                                        day(end.at()).plusDays(chance.between(20, 60))))
                        .filter(bought -> !bought.since().isAfter(day(now)));
        deals.add(new DemoDeal(List.of(person.number()), past, product));
        return terms.value();
    }

    private Optional<LocalDate> closes(Optional<Ending> ending, Chance chance) {
        if (ending.isPresent()) return Optional.of(day(ending.get().at()));
        int days = chance.between(-12, 150);
        return chance.oneIn(8) ? Optional.empty() : Optional.of(day(now).plusDays(days));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static List<String> competitors(Chance chance) {
        int first = chance.between(0, DemoMarket.COMPETITORS.size() * 2);
        if (first >= DemoMarket.COMPETITORS.size()) return List.of();
        return DemoMarket.COMPETITORS.subList(
                first, Math.min(first + chance.between(1, 2), DemoMarket.COMPETITORS.size()));
    }

    /// One that was sent of most, a draft of some that are open, and nothing of the rest.
    private List<PastOffer> offers(
            DemoMarket.Ware ware,
            long value,
            Instant opened,
            Optional<Ending> ending,
            Chance chance) {
        var drafted = opened.plus(Duration.ofHours(chance.between(20, 90)));
        boolean isWon = ending.filter(Ending::won).isPresent();
        if (!drafted.isBefore(end(ending)) || (!isWon && chance.oneIn(4))) return List.of();
        var sent = Optional.of(drafted.plus(Duration.ofHours(chance.between(1, 30))));
        boolean isSent = sent.get().isBefore(end(ending)) && (isWon || !chance.oneIn(5));
        var answer = ending.map(end -> new Answer(end.won(), end.at()));
        var terms =
                new OfferTerms(
                        "Angebot " + ware.title(),
                        Optional.of(day(drafted).plusDays(60)),
                        positions(ware, value));
        return List.of(
                new PastOffer(
                        terms,
                        drafted,
                        isSent ? sent : Optional.empty(),
                        isSent ? answer : Optional.empty()));
    }

    private Instant end(Optional<Ending> ending) {
        return ending.map(Ending::at).orElse(now);
    }

    /// Together what it is worth.
    private static List<Position> positions(DemoMarket.Ware ware, long value) {
        if (ware.parts().size() == 1)
            return List.of(new Position(ware.parts().getFirst(), WHOLE, value, 0));
        long second = value / 5;
        return List.of(
                new Position(ware.parts().getFirst(), WHOLE, value - second, 0),
                new Position(ware.parts().getLast(), WHOLE, second, 0));
    }

    private void object(
            List<DemoSignal> told,
            DemoPerson person,
            Signal.Moved opened,
            Optional<Signal.Moved> ended,
            Chance chance) {
        var when = opened.at().plus(Duration.ofHours(chance.between(24, 300)));
        if (!when.isBefore(ended.map(Signal.Moved::at).orElse(now))) return;
        int place = chance.between(0, DemoObjection.LIBRARY.size() - 1);
        int answers = DemoObjection.LIBRARY.get(place).answers().size();
        boolean isWon = ended.filter(move -> move.to().equals("won")).isPresent();
        var worked =
                ended.isEmpty()
                        ? Optional.<Boolean>empty()
                        : Optional.of(chance.likely(isWon ? 0.8 : 0.3));
        var objection =
                new DemoObjection(place, chance.between(0, answers - 1), worked, opened.by());
        insert(
                told,
                new DemoSignal(
                        person,
                        when,
                        Collections.emptySortedMap(),
                        Optional.of(Claim.of("staff", "objection")),
                        0,
                        Optional.empty(),
                        Optional.of(objection)));
    }

    private static DemoSignal value(DemoPerson person, Instant at, long cents) {
        SortedMap<String, String> learned =
                new TreeMap<>(Map.of(KnownAttribute.OPPORTUNITY_VALUE.id(), "" + cents / CENTS));
        return new DemoSignal(person, at, learned, Optional.empty(), 0, Optional.empty());
    }

    /// Behind everything that had happened by then.
    private static void insert(List<DemoSignal> told, DemoSignal signal) {
        int place = told.size();
        while (place > 0 && told.get(place - 1).happened().isAfter(signal.happened())) place--;
        told.add(place, signal);
    }
}
