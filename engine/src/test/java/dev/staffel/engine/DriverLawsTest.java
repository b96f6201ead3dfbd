package dev.staffel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of the fold, over random histories of three leads; a failure names its seed.
class DriverLawsTest {
    private static final int LENGTH = 120;

    static LongStream seeds() {
        return LongStream.range(1, 41);
    }

    private static World world(long seed) {
        return Histories.live(Histories.of(seed, LENGTH), Engines.machines(), false);
    }

    /// Sees each row as it is folded anew.
    private interface Watch {
        Folded folded(Log.Entry entry, @Nullable Folded before, Driver.Step step);
    }

    private static List<World.Decided> replay(World world, List<Log.Entry> entries, Watch watch) {
        var driver = new Driver(Engines.machines()::of, world.shapes::claim);
        var leads = new TreeMap<Long, Folded>();
        var decided = new ArrayList<World.Decided>();
        for (Log.Entry entry : entries) {
            long position = entry.row().position();
            var before = leads.get(entry.lead());
            var step =
                    driver.fold(
                            entry.lead(),
                            before,
                            entry.row(),
                            () -> world.log.evidence(entry.lead(), position));
            leads.put(entry.lead(), watch.folded(entry, before, step));
            step.facts()
                    .forEach(fact -> decided.add(new World.Decided(entry.lead(), position, fact)));
        }
        return decided;
    }

    private static List<World.Decided> replay(World world, Watch watch) {
        return replay(world, world.log.entries(), watch);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayAsRecordedReproducesEveryFact(long seed) {
        var world = world(seed);
        var again = replay(world, (_, _, step) -> step.folded());
        assertThat(again).isEqualTo(world.decided);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLeadIsTheSameAfterItWasStoredAndReadAtAnyRow(long seed) {
        var world = world(seed);
        var engines = Engines.machines();
        var again =
                replay(
                        world,
                        (_, _, step) -> {
                            var folded = step.folded();
                            var bytes = LeadCodec.encode(folded.lead());
                            var read = LeadCodec.decode(bytes, engines.of(folded.version()));
                            assertThat(read).isEqualTo(folded.lead());
                            return new Folded(read, folded.version(), folded.position());
                        });
        assertThat(again).isEqualTo(world.decided);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsEffectsAndSignalsAreTheSameAfterTheyWereStored(long seed) {
        var world = world(seed);
        replay(
                world,
                (entry, _, step) -> {
                    for (Fact fact : step.facts()) {
                        assertThat(FactCodec.decode(FactCodec.encode(fact))).isEqualTo(fact);
                    }
                    for (Effect effect : step.effects()) {
                        assertThat(EffectCodec.decode(EffectCodec.encode(effect)))
                                .isEqualTo(effect);
                    }
                    var row = entry.row();
                    SignalCodec.readable(row)
                            .ifPresent(signal ->
                                    assertThat(SignalCodec.content(signal))
                                            .isEqualTo(row.content()));
                    return step.folded();
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherLeadsChangeNothing(long seed) {
        var world = world(seed);
        for (long lead : world.leads.keySet()) {
            var own = world.log.entries().stream().filter(entry -> entry.lead() == lead).toList();
            var alone = replay(world, own, (_, _, step) -> step.folded());
            assertThat(alone)
                    .isEqualTo(world.decided.stream().filter(fact -> fact.lead() == lead).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoldedTwiceChangesNothing(long seed) {
        var world = world(seed);
        var driver = new Driver(Engines.machines()::of, world.shapes::claim);
        for (Map.Entry<Long, Folded> lead : world.leads.entrySet()) {
            for (Log.Entry entry : world.log.entries()) {
                if (entry.lead() != lead.getKey()) continue;
                var step = driver.fold(lead.getKey(), lead.getValue(), entry.row(), List::of);
                assertThat(step).isEqualTo(new Driver.Step(lead.getValue(), List.of(), List.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLeadHasOneHolderAndItsClockNeverGoesBack(long seed) {
        replay(
                world(seed),
                (_, before, step) -> {
                    var lead = step.folded().lead();
                    var process = lead.process();
                    assertThat(process.holder()).isNotNull();
                    if (process.offer().isPresent()) {
                        assertThat(process.holder().isMarketing()).as("%s", process).isFalse();
                    }
                    if (process.debt().isPresent() && !process.holder().isMarketing()) {
                        // Whoever has the lead has asked; what a return asks for, marketing has.
                        assertThat(process.debt().get().items())
                                .as("%s", process)
                                .isNotEmpty()
                                .noneMatch(item -> item.startsWith("asked:"));
                    }
                    if (before != null) {
                        assertThat(lead.at()).isAfterOrEqualTo(before.lead().at());
                    }
                    return step.folded();
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOfferIsUnansweredForEver(long seed) {
        replay(
                world(seed),
                (_, _, step) -> {
                    var process = step.folded().lead().process();
                    process.offer()
                            .ifPresent(offer ->
                                    assertThat(goesOn(offer, process.holder()))
                                            .as("%s", process)
                                            .isTrue());
                    return step.folded();
                });
    }

    /// Whether a clock runs, a head is still to be told, or has it.
    private static boolean goesOn(Offer offer, Holder holder) {
        return switch (offer.step()) {
            case RUNNING, REMINDED -> true;
            case EXPIRED -> offer.times().flatMap(Times::headAt).isPresent();
            case ESCALATED -> holder instanceof Holder.Head;
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutADecisionTheProcessStaysAsItWas(long seed) {
        replay(
                world(seed),
                (_, before, step) -> {
                    boolean decided =
                            step.facts().stream()
                                    .anyMatch(fact -> !(fact instanceof Fact.Recounted));
                    if (before != null && !decided) {
                        assertThat(withoutClocks(step.folded().lead().process()))
                                .isEqualTo(withoutClocks(before.lead().process()));
                    }
                    return step.folded();
                });
    }

    /// Part of what is owed may be given, and clocks be set, without a decision.
    private static Process withoutClocks(Process process) {
        return process.withDebt(Optional.empty())
                .withContact(Optional.empty())
                .withOutcome(Optional.empty())
                .withoutOffer();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLeadIsSettledAfterEachSignal(long seed) {
        var engines = Engines.machines();
        replay(
                world(seed),
                (_, _, step) -> {
                    var lead = step.folded().lead();
                    var engine = engines.of(step.folded().version());
                    var wake = engine.wakeAt(lead, lead.at());
                    if (wake.isEmpty() || wake.get().isAfter(lead.at())) {
                        var again = engine.apply(lead, new Signal.TimePassed(lead.at()));
                        assertThat(again).isEqualTo(new Outcome(lead, List.of(), List.of()));
                    }
                    return step.folded();
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidenceIsAlwaysWhatCountingAnewGives(long seed) {
        var world = world(seed);
        var driver = new Driver(Engines.machines()::of, world.shapes::claim);
        replay(
                world,
                (entry, _, step) -> {
                    var folded = step.folded();
                    if (folded.lead().process().isClosed()) return folded;
                    var rows =
                            new ArrayList<>(
                                    world.log.evidence(entry.lead(), entry.row().position()));
                    rows.add(entry.row());
                    assertThat(folded.lead().evidence())
                            .isEqualTo(driver.evidence(rows, folded.version()));
                    return folded;
                });
    }
}
