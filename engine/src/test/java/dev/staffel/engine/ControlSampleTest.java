package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.handover.ControlSample;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lower arm: an agreed share of leads just below the threshold is handed over all the same.
class ControlSampleTest {
    private static final Playbook SAMPLED = TestPlaybooks.machinesWithControlSample();
    private static final ControlSample SAMPLE =
            SAMPLED.agreement().handover().controlSample().orElseThrow();
    private static final long DRAWN = number(true);
    private static final long NOT_DRAWN = number(false);

    private static long number(boolean drawn) {
        return LongStream.rangeClosed(1, 100)
                .filter(lead -> SAMPLE.draws(lead) == drawn)
                .findFirst()
                .orElseThrow();
    }

    /// Grade A needs interest 40 and comparing; a question gives 25 and comparing.
    private static ALead justBelow() {
        return aLead().under(SAMPLED).ofGradeA().complete();
    }

    @Test
    void aDrawnLeadJustBelowIsHandedOverAndTheFactNamesIt() {
        var story = given(justBelow()).numbered(DRAWN).when(did("question"));
        story.then(stageIs("handover"), heldBy("desk:sales"), because("fit-a"));
        assertThat(story.facts())
                .filteredOn(Fact.Passed.class::isInstance)
                .extracting(fact -> fact.cause().kind())
                .contains(Cause.Kind.CONTROL);
    }

    @Test
    void aLeadThatIsNotDrawnStaysWithMarketing() {
        given(justBelow())
                .numbered(NOT_DRAWN)
                .when(did("question"))
                .then(stageIs("mgl"), heldBy("marketing"));
    }

    @Test
    void aHotLeadIsHandedOverByCriteriaWhetherDrawnOrNot() {
        for (long number : new long[] {DRAWN, NOT_DRAWN}) {
            var story =
                    given(justBelow()).numbered(number).when(did("price-question"), did("reply"));
            story.then(stageIs("handover"));
        }
        given(justBelow())
                .numbered(NOT_DRAWN)
                .when(did("question"), did("reply"))
                .then(stageIs("handover"), because("fit-a"));
    }

    @Test
    void whoIsFarBelowIsNotDrawn() {
        // Without a known fit 60 points are demanded, so a question leaves 35 missing, and 20 may
        // be.
        given(aLead().under(SAMPLED).complete())
                .numbered(DRAWN)
                .when(did("question"))
                .then(stageIs("mgl"));
    }

    @Test
    void aLeadIsDrawnOnce() {
        given(justBelow())
                .numbered(DRAWN)
                .when(did("question"), routedTo("anna", 1), accepts("anna"))
                .when(returns("anna", "no-project"))
                .then(stageIs("recycled"))
                .onDay(1)
                .when(did("newsletter"))
                .then(stageIs("recycled"), heldBy("marketing"));
    }

    @Test
    void timeAloneDrawsNobody() {
        given(justBelow().after(did("question")))
                .numbered(DRAWN)
                .onDay(1)
                .when(timePasses())
                .then(nothingIsDecided(), stageIs("mgl"));
    }

    @Test
    void aLeadWithoutANumberIsNotDrawn() {
        given(justBelow()).when(did("question")).then(stageIs("mgl"));
    }

    @Test
    void theAgreedShareIsMet() {
        var small = new ControlSample(5, 10_000, "2026-q4");
        long drawn = LongStream.rangeClosed(1, 20_000).filter(small::draws).count();
        // 5 % of 20,000 is 1,000; the standard deviation is √(20,000 × 0.05 × 0.95) = 30.8, and
        // four of them are 123.
        assertThat(drawn).isBetween(877L, 1_123L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameLogDrawsTheSameLeadsAgain(long seed) {
        var engines = Engines.only(SAMPLED);
        var world = Histories.live(Histories.of(seed, 120), engines, false);
        var driver = new Driver(engines::of, world.shapes::claim);
        var leads = new TreeMap<Long, Folded>();
        var again = new ArrayList<World.Decided>();
        for (Log.Entry entry : world.log.entries()) {
            long position = entry.row().position();
            var step =
                    driver.fold(
                            entry.lead(),
                            leads.get(entry.lead()),
                            entry.row(),
                            () -> world.log.evidence(entry.lead(), position));
            leads.put(entry.lead(), step.folded());
            step.facts()
                    .forEach(fact -> again.add(new World.Decided(entry.lead(), position, fact)));
        }
        assertThat(again).isEqualTo(List.copyOf(world.decided));
    }
}
