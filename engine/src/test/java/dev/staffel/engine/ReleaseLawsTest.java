package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of a release that takes leads over from one that has decided differently; a failure names its seed.
class ReleaseLawsTest {
    private static final int LENGTH = 120;
    private static final int NEXT = Engine.BEHAVIOUR + 1;

    static LongStream seeds() {
        return LongStream.range(1, 41);
    }

    /// The same versions as another release understands them: what was the first reads as the second, and so on.
    private static Engines deciding() {
        var machines = Engines.machines().engines();
        return new Engines(List.of(machines.get(1), machines.get(2), machines.get(0)));
    }

    /// A life of which another release saw the second half.
    private record Life(
            World world, Map<Long, Folded> left, Map<Long, byte[]> halves, int decidedBefore) {}

    private static Life life(long seed, Engines next) {
        var doings = Histories.of(seed, LENGTH);
        var world = Histories.live(doings.subList(0, LENGTH / 2), Engines.machines(), false);
        var left = new TreeMap<>(world.leads);
        int decidedBefore = world.decided.size();
        var halves = world.takenOver(next, NEXT);
        for (var doing : doings.subList(LENGTH / 2, LENGTH)) {
            world.until(doing.at());
            doing.what().accept(world);
        }
        return new Life(world, left, halves, decidedBefore);
    }

    private static boolean isOfRelease(Fact fact) {
        return fact instanceof Fact.Recounted && fact.cause().detail().equals("release " + NEXT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReleaseThatDecidesAsTheOneBeforeOnlySaysThatItHasRecounted(long seed) {
        var alone = Histories.live(Histories.of(seed, LENGTH), Engines.machines(), false);
        var taken = life(seed, Engines.machines()).world;
        for (long lead : alone.leads.keySet()) {
            assertThat(decisions(taken, lead)).isEqualTo(decisions(alone, lead));
        }
    }

    private static List<Fact> decisions(World world, long lead) {
        return facts(world, lead).stream()
                .filter(fact -> !(fact instanceof Fact.Recounted))
                .toList();
    }

    private static List<Fact> facts(World world, long lead) {
        return world.decided.stream()
                .filter(decided -> decided.lead() == lead)
                .map(World.Decided::fact)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingOverLeavesTheProcessHalfAsDecided(long seed) {
        var world = Histories.live(Histories.of(seed, LENGTH), Engines.machines(), false);
        var before = decided(world);
        world.takenOver(deciding(), NEXT);
        assertThat(decided(world)).isEqualTo(before);
    }

    /// The process half and the clock of each lead.
    private static Map<Long, List<Object>> decided(World world) {
        var halves = new TreeMap<Long, List<Object>>();
        world.leads.forEach((lead, folded) ->
                halves.put(lead, List.of(folded.lead().process(), folded.lead().at())));
        return halves;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachLeadThatGoesOnSaysFirstThatTheReleaseHasRecountedIt(long seed) {
        var life = life(seed, deciding());
        life.left.forEach((lead, left) -> {
            var now = Objects.requireNonNull(life.world.leads.get(lead));
            boolean wentOn = now.position() > left.position();
            assertThat(decidedSince(life, lead).stream().map(World.Decided::fact))
                    .filteredOn(ReleaseLawsTest::isOfRelease)
                    .hasSize(wentOn ? 1 : 0);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayFromTheCheckpointReproducesEveryFactSince(long seed) {
        var life = life(seed, deciding());
        var driver = new Driver(deciding()::of, life.world.shapes::claim, NEXT);
        life.world.leads.forEach((lead, live) -> {
            var again = new ArrayList<World.Decided>();
            var folded = resumed(life, driver, lead);
            for (Log.Entry entry : life.world.log.entries()) {
                if (entry.lead() != lead) continue;
                long position = entry.row().position();
                var step =
                        driver.fold(
                                lead,
                                folded,
                                entry.row(),
                                () -> life.world.log.evidence(lead, position));
                folded = step.folded();
                step.facts().forEach(fact -> again.add(new World.Decided(lead, position, fact)));
            }
            assertThat(again).isEqualTo(decidedSince(life, lead));
            assertThat(folded).isEqualTo(live);
        });
    }

    private static List<World.Decided> decidedSince(Life life, long lead) {
        return life.world.decided.stream()
                .skip(life.decidedBefore)
                .filter(decided -> decided.lead() == lead)
                .toList();
    }

    @SuppressWarnings("NullAway") // a lead that began after the release has no checkpoint
    private static Folded resumed(Life life, Driver driver, long lead) {
        var left = life.left.get(lead);
        if (left == null) return null;
        var old = Engines.machines().of(left.version());
        long shown = old.interest(left.lead(), old.day(left.lead().at())).milli();
        var half = life.halves.get(lead);
        var from = Checkpoint.of(half, left.version(), left.position(), Engine.BEHAVIOUR, shown);
        return driver.resume(from, life.world.log.known(lead, left.position()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsRecallTheStageTheHolderAndTheMerge(long seed) {
        var world = Histories.live(Histories.of(seed, LENGTH), Engines.machines(), false);
        world.leads.forEach((lead, folded) -> {
            var facts = facts(world, lead);
            var recalled = new Recollection((Fact.Began) facts.getFirst(), folded.lead().at());
            facts.forEach(fact -> recalled.add(fact, folded.lead().at()));
            var process = recalled.in(folded.lead()).process();
            assertThat(process.stage()).isEqualTo(folded.lead().process().stage());
            assertThat(process.holder()).isEqualTo(folded.lead().process().holder());
            assertThat(process.mergedInto()).isEqualTo(folded.lead().process().mergedInto());
        });
    }
}
