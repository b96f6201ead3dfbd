package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.gradeIs;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.interestIs;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.mergeUndone;
import static dev.staffel.engine.Events.mergedInto;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.reassigns;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.stage.Decider.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Evidence is computed anew; what was decided stays decided.
class RecastTest {
    private static Event recast(Evidence evidence) {
        return (now, _) -> new Signal.Recast(now, evidence, "import undone");
    }

    @Test
    void aLeadWithSalesStaysThereWhenItsEvidenceIsGone() {
        given(aLead().ofGradeA().complete().after(did("price-question")).after(did("reply")))
                .when(routedTo("anna", 1), accepts("anna"))
                .when(recast(Evidence.NONE))
                .then(
                        decidesOnce(Fact.Recounted.class),
                        stageIs("sal"),
                        heldBy("seller:sales:anna"),
                        interestIs(0),
                        gradeIs("?"));
    }

    @Test
    void itSaysWhatInterestWasBeforeAndIsAfter() {
        var story = given(aLead().after(did("question"))).when(recast(Evidence.NONE));
        assertThat(story.facts())
                .containsExactly(
                        new Fact.Recounted(
                                25_000, 0, Cause.of(Cause.Kind.RECAST, "import undone")));
    }

    @Test
    void newEvidenceDecidesFromNowOn() {
        var other =
                given(
                                aLead().ofGradeA()
                                        .complete()
                                        .after(did("price-question"))
                                        .after(did("reply")))
                        .lead()
                        .evidence();
        given(aLead()).when(recast(other)).then(passes("mgl", "mql"), passes("mql", "handover"));
    }

    @Test
    void aMergedLeadIsClosedAndStandsStill() {
        given(aLead().ofGradeA().complete())
                .when(mergedInto(7))
                .then(decidesOnce(Fact.Closed.class))
                .when(did("enquiry"), did("price-question"))
                .onDay(100)
                .when(timePasses())
                .then(nothingIsDecided(), stageIs("mgl"));
    }

    @Test
    void nobodyAnswersForAMergedLead() {
        given(aLead().ofGradeA().complete().after(did("enquiry")).after(mergedInto(7)))
                .when(accepts("anna"), returns("anna", "no-budget"))
                .then(
                        refuses("accept", "merged into another lead"),
                        refuses("return", "merged into another lead"))
                .when(reassigns("sales", "ben"), moves(MARKETING, "disqualified", "x"))
                .then(
                        refuses("reassign", "merged into another lead"),
                        refuses("move to disqualified", "merged into another lead"));
    }

    @Test
    void undoingTheMergeReopensItAsItStood() {
        given(aLead().ofGradeA().complete().after(did("enquiry")).after(routedTo("anna", 1)))
                .when(mergedInto(7), mergeUndone())
                .then(
                        decidesOnce(Fact.Reopened.class),
                        stageIs("handover"),
                        heldBy("seller:sales:anna"))
                .when(accepts("anna"))
                .then(stageIs("sal"));
    }

    @Test
    void anUndoOfNothingChangesNothing() {
        given(aLead()).when(mergeUndone()).then(nothingIsDecided());
    }
}
