package dev.staffel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Signal;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.store.opportunities.PastOpportunities.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The opportunities of the demonstration fit the story that was there before them.
class DemoDealsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<DemoSignal> STORY =
            DemoYear.tell(
                    ShippedPlaybooks.maschinenbau(),
                    "demo",
                    List.of("7", "8", "9"),
                    List.of("6"),
                    2_000,
                    NOW);
    private static final DemoDeals.Told TOLD = tell();

    private static DemoDeals.Told tell() {
        return DemoDeals.tell(STORY, NOW, ShippedPlaybooks.maschinenbau().zone());
    }

    private static List<Past> pasts() {
        return TOLD.deals().stream().map(DemoDeal::past).toList();
    }

    @Test
    void theyAreTheSameEveryTimeAndChangeNothingThatWasDecided() {
        assertThat(tell()).isEqualTo(TOLD);
        assertThat(decided(TOLD.year())).isEqualTo(decided(STORY));
    }

    private static List<Signal> decided(List<DemoSignal> year) {
        return year.stream().flatMap(signal -> signal.decided().stream()).toList();
    }

    @Test
    void whoeverComesToTheStageHasOneThatEndsAsTheLeadDoes() {
        var stage = new TreeMap<Integer, String>();
        for (DemoSignal signal : STORY)
            if (signal.decided().orElse(null) instanceof Signal.Moved move
                    && List.of("opportunity", "won", "lost").contains(move.to())
                    && (stage.containsKey(signal.person().number())
                            || move.to().equals("opportunity")))
                stage.merge(
                        signal.person().number(),
                        move.to(),
                        (was, next) -> was.equals("opportunity") ? next : was);
        var ended = new TreeMap<Integer, String>();
        for (DemoDeal deal : TOLD.deals())
            for (int person : deal.persons())
                ended.put(
                        person,
                        deal.past()
                                .ending()
                                .map(end -> end.won() ? "won" : "lost")
                                .orElse("opportunity"));
        assertThat(ended).isEqualTo(stage);
    }

    @Test
    void thereIsSomethingOfEverything() {
        assertThat(pasts()).filteredOn(one -> one.ending().isEmpty()).hasSizeGreaterThan(15);
        assertThat(pasts())
                .filteredOn(one -> one.ending().isEmpty() && !one.offers().isEmpty())
                .hasSizeGreaterThan(5);
        assertThat(pasts()).anyMatch(one -> one.terms().value().isEmpty());
        assertThat(pasts()).anyMatch(one -> one.terms().competitors().size() > 1);
        assertThat(pasts())
                .anyMatch(one -> one.offers().stream().anyMatch(offer -> offer.sent().isEmpty()));
        assertThat(TOLD.deals())
                .filteredOn(deal -> deal.product().isPresent())
                .hasSizeGreaterThan(10);
        assertThat(TOLD.year()).anyMatch(signal -> "yes".equals(signal.learned().get("complaint")));
        assertThat(TOLD.year()).anyMatch(signal -> "no".equals(signal.learned().get("complaint")));
        assertThat(TOLD.year().stream().filter(signal -> signal.objection().isPresent()))
                .hasSizeGreaterThan(30);
    }

    @Test
    void eachPersonsStoryIsInOrderAndNothingComesFromTheFuture() {
        for (int place = 1; place < TOLD.year().size(); place++) {
            var before = TOLD.year().get(place - 1);
            var signal = TOLD.year().get(place);
            assertThat(signal.happened()).isBeforeOrEqualTo(NOW);
            if (before.person().equals(signal.person()))
                assertThat(signal.happened()).isAfterOrEqualTo(before.happened());
        }
        for (Past past : pasts())
            assertThat(times(past)).isSorted().allMatch(at -> !at.isAfter(NOW));
    }

    private static List<Instant> times(Past past) {
        var times = new ArrayList<Instant>();
        times.add(past.opened());
        for (var offer : past.offers()) {
            times.add(offer.drafted());
            offer.sent().ifPresent(times::add);
            offer.answer().ifPresent(answer -> times.add(answer.at()));
        }
        past.ending().ifPresent(ending -> times.add(ending.at()));
        return times;
    }

    @Test
    void whatIsOfferedIsWhatItIsWorth() {
        for (Past past : pasts())
            for (var offer : past.offers())
                past.terms()
                        .value()
                        .ifPresent(value -> assertThat(offer.terms().total()).isEqualTo(value));
    }
}
