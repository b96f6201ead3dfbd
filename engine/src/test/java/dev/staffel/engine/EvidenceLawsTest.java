package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.score.ScoreLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of what is counted and read, over random histories; a failure names its seed.
class EvidenceLawsTest {

    static LongStream seeds() {
        return LongStream.range(1_000, 1_060);
    }

    private static World world(long seed) {
        return Histories.live(Histories.of(seed, 150), Engines.machines(), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfTheSameActivitiesGivesTheSameEvidence(long seed) {
        var world = world(seed);
        var random = new Random(seed);
        var driver = new Driver(Engines.machines()::of, world.shapes::claim);
        var rows =
                new ArrayList<>(
                        world.log.entries().stream()
                                .map(Log.Entry::row)
                                .filter(row -> row.kind().isEvidence())
                                .toList());
        for (int version = 1; version <= 2; version++) {
            var evidence = driver.evidence(rows, version);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(rows, random);
                assertThat(driver.evidence(rows, version)).isEqualTo(evidence);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinesOfTheExplanationAddUpToTheScoreOnEveryDay(long seed) {
        var world = world(seed);
        var engines = Engines.machines();
        for (Folded folded : world.leads.values()) {
            var engine = engines.of(folded.version());
            int last = engine.day(world.now()) + 400;
            for (int day = engine.day(Story.instant(0, 0)); day < last; day += 3) {
                long sum =
                        engine.explainInterest(folded.lead(), day).stream()
                                .mapToLong(ScoreLine::milli)
                                .sum();
                assertThat(sum)
                        .as("day %s", day)
                        .isEqualTo(engine.interest(folded.lead(), day).milli());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTickInBetweenChangesNoLaterWorth(long seed) {
        var engine = new Engine(TestPlaybooks.machines());
        var cause = Cause.of(Cause.Kind.CRITERIA, "test");
        var start = Story.instant(0, 0);
        var plain = engine.begin(start, cause).lead();
        var ticked = plain;
        for (Signal signal : signals(seed)) {
            plain = engine.apply(plain, signal).lead();
            var between =
                    new Signal.TimePassed(
                            ticked.at()
                                    .plus(Duration.between(ticked.at(), signal.at()).dividedBy(2)));
            ticked = engine.apply(ticked, between).lead();
            ticked = engine.apply(ticked, signal).lead();
            int today = engine.day(signal.at());
            for (int day = today; day < today + 300; day += 17) {
                assertThat(engine.explainInterest(ticked, day))
                        .isEqualTo(engine.explainInterest(plain, day));
                assertThat(engine.maturity(ticked, day)).isEqualTo(engine.maturity(plain, day));
            }
        }
    }

    private static List<Signal> signals(long seed) {
        var world = world(seed);
        var signals = new ArrayList<Signal>();
        for (Log.Entry entry : world.log.entries()) {
            var row = entry.row();
            if (row.kind() != Row.Kind.ACTED) continue;
            var at = Instant.ofEpochMilli(row.receivedMillis());
            var shape = new Shape(row.shape(), world.shapes.claim(row.shape()));
            signals.add(new Signal.Acted(at, row.happened(), shape, row.thousandths()));
        }
        return signals;
    }
}
