package dev.staffel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of replay over random lives of leads; a failure names its seed.
class ReplayLawsTest {
    private static final Map<String, Engine> ENGINES = ALife.engines();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Stretch YEARS = new Stretch(APast.day(20), APast.day(1_500));
    private static final int LEADS = 25;

    static LongStream seeds() {
        return LongStream.range(1, 31);
    }

    private static Engine engine(String name) {
        return Optional.ofNullable(ENGINES.get(name)).orElseThrow();
    }

    private static List<ALife> lives(long seed) {
        return LongStream.rangeClosed(1, LEADS)
                .mapToObj(lead -> ALife.of(seed, lead, engine("shipped")))
                .toList();
    }

    private static Comparing comparing(String before, String after) {
        return new Comparing(
                engine(before),
                engine(after),
                "mql",
                YEARS,
                _ -> engine("shipped"),
                ALife.CLAIMS::get);
    }

    private static List<LeadResult> results(List<ALife> lives, Comparing comparing) {
        return lives.stream().flatMap(life -> comparing.compare(life.past()).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asRecordedEveryFactComesOutAgain(long seed) {
        for (ALife life : lives(seed)) {
            assertThat(life.asRecorded()).as("seed %d", seed).isEqualTo(life.decided);
        }
    }

    /// What must agree where nobody decided by hand: every entry by criteria, at its instant and by its way, and the offer
    /// that ends what-if's own deciding, with its desk. From there on what people would have answered is unknown.
    @ParameterizedTest
    @MethodSource("seeds")
    void aWhatIfOfTheVersionInForceAgreesWithWhatWasRecorded(long seed) {
        for (ALife life : lives(seed)) {
            var past = life.past();
            var recorded = Recorded.of(past, _ -> engine("shipped"));
            var run = new WhatIf(engine("shipped"), ALife.CLAIMS::get, life.end());

            assertThat(ALife.entriesUntilOffered(run.run(past, recorded)))
                    .as("seed %d, lead %d", seed, past.lead())
                    .isEqualTo(life.entriesUntilOffered());
        }
    }

    /// Else the laws would hold for want of anything to break them.
    @Test
    void theLivesAreFullOfWhatTheLawsAreAbout() {
        var all = seeds().boxed().flatMap(seed -> lives(seed).stream()).toList();
        var turns = Summary.of(results(all, comparing("shipped", "lower")), BERLIN).turns();

        assertThat(all.stream().filter(life -> life.entriesUntilOffered().size() > 1).count())
                .isGreaterThan(50);
        assertThat(all.stream().filter(life -> life.rows.size() > 30).count()).isGreaterThan(50);
        assertThat(all.stream().filter(life -> life.entriesUntilOffered().isEmpty()).count())
                .isGreaterThan(10);
        assertThat(
                        all.stream()
                                .filter(life ->
                                        !Recorded.of(life.past(), _ -> engine("shipped"))
                                                .returns()
                                                .isEmpty())
                                .count())
                .isGreaterThan(20);
        assertThat(turns.get(Turn.EARLIER)).isPositive();
        assertThat(turns.get(Turn.SAME)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlaybookComparedWithItselfChangesNothing(long seed) {
        for (String name : ENGINES.keySet()) {
            for (LeadResult result : results(lives(seed), comparing(name, name))) {
                assertThat(result.after()).as("seed %d", seed).isEqualTo(result.before());
                assertThat(result.handoversAfter()).isEqualTo(result.handoversBefore());
                assertThat(result.difference()).isEmpty();
                assertThat(result.turn()).isIn(Turn.SAME, Turn.NEITHER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSamePastGivesTheSameResultInWhateverOrderLeadsAreRead(long seed) {
        var lives = new ArrayList<>(lives(seed));
        var comparing = comparing("shipped", "lower");
        var once = sorted(results(lives, comparing));
        Collections.shuffle(lives, new Random(seed));

        var again = sorted(results(lives, comparing));
        var apart =
                sorted(
                        lives.parallelStream()
                                .flatMap(life ->
                                        comparing("shipped", "lower").compare(life.past()).stream())
                                .toList());

        assertThat(again.toString()).as("seed %d", seed).isEqualTo(once.toString());
        assertThat(apart.toString()).as("seed %d", seed).isEqualTo(once.toString());
        assertThat(Summary.of(results(lives, comparing), BERLIN).toString())
                .isEqualTo(Summary.of(once, BERLIN).toString());
        assertThat(addedUp(once).toString())
                .as("seed %d, counted by two", seed)
                .isEqualTo(Summary.of(once, BERLIN).toString());
    }

    private static Summary addedUp(List<LeadResult> results) {
        var one = new Summing(BERLIN, new TreeMap<>(), new TreeMap<>());
        var other = new Summing(BERLIN, new TreeMap<>(), new TreeMap<>());
        int half = results.size() / 2;
        results.subList(0, half).forEach(other::add);
        results.subList(half, results.size()).forEach(one::add);
        one.add(other);
        return one.summary();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOtherLeadsDoChangesNothing(long seed) {
        var comparing = comparing("shipped", "higher");
        var among = results(lives(seed), comparing);
        for (ALife life : lives(seed)) {
            var alone = comparing("shipped", "higher").compare(life.past());

            assertThat(alone)
                    .as("seed %d, lead %d", seed, life.past().lead())
                    .isEqualTo(
                            among.stream()
                                    .filter(result -> result.lead() == life.past().lead())
                                    .findFirst());
        }
    }

    private static List<LeadResult> sorted(List<LeadResult> results) {
        return results.stream()
                .sorted(java.util.Comparator.comparingLong(LeadResult::lead))
                .toList();
    }
}
