package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.wakesAt;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.endsTheOverride;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.Story.instant;
import static dev.staffel.engine.stage.Decider.MARKETING;
import static dev.staffel.engine.stage.Decider.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A person decides otherwise than the criteria, with a reason, and for a time.
class OverrideTest {

    @Test
    void aLeadMovedUpEarlyStaysUpWithoutPoints() {
        given(aLead().ofGradeA())
                .when(moves(MARKETING, "mql", "met the owner at a dinner"))
                .then(decidesOnce(Fact.Overridden.class), stageIs("mql"), heldBy("marketing"))
                .onDay(29)
                .when(timePasses())
                .then(stageIs("mql"), nothingIsDecided());
    }

    @Test
    void afterTheDaysOfThePlaybookCriteriaDecideAgain() {
        given(aLead().ofGradeA())
                .when(moves(MARKETING, "mql", "met the owner at a dinner"))
                .then(wakesAt(instant(30, 9)))
                .onDay(30)
                .when(timePasses())
                .then(decidesOnce(Fact.OverrideEnded.class), passes("mql", "mgl"));
    }

    @Test
    void aPersonEndsItEarlyAndCriteriaDecideAtOnce() {
        given(aLead().ofGradeA())
                .when(moves(MARKETING, "mql", "met the owner at a dinner"))
                .onDay(3)
                .when(endsTheOverride("mistaken identity"))
                .then(decidesOnce(Fact.OverrideEnded.class), because("mistaken identity"))
                .onDay(40)
                .when(timePasses())
                .then(stageIs("mgl"));
    }

    @Test
    void whereNothingIsOverriddenNothingCanBeEnded() {
        given(aLead())
                .when(endsTheOverride("no reason at all"))
                .then(decidesOnce(Fact.Refused.class), neverDecides(Fact.OverrideEnded.class));
    }

    @Test
    void aLeadMovedDownStaysDownWhateverItDoes() {
        given(aLead().ofGradeA().after(did("price-question")).after(did("newsletter")))
                .then(stageIs("mql"))
                .when(moves(MARKETING, "mgl", "a student"))
                .onDay(1)
                .when(did("question"))
                .then(stageIs("mgl"), nothingIsDecided())
                .onDay(30)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.OverrideEnded.class),
                        passes("mgl", "mql"),
                        because("fit-a"));
    }

    @Test
    void theAnswerOfSalesEndsIt() {
        var accepted =
                given(aLead().complete())
                        .when(moves(MARKETING, "mql", "met the owner"))
                        .then(isOffered(true))
                        .when(accepts("anna"));
        assertThat(accepted.lead().process().hold()).isEmpty();
        var returned =
                given(aLead().complete())
                        .when(moves(MARKETING, "mql", "met the owner"))
                        .when(returns("anna", "no-budget"));
        assertThat(returned.lead().process().hold()).isEmpty();
    }

    @Test
    void anotherMoveReplacesIt() {
        given(aLead().ofGradeA())
                .when(moves(MARKETING, "mql", "met the owner"))
                .onDay(10)
                .when(moves(MARKETING, "mgl", "was the wrong one"))
                .then(wakesAt(instant(40, 9)));
    }

    @Test
    void anEnquiryIsNotHeldUpByIt() {
        given(aLead().after(moves(MARKETING, "mql", "met the owner")))
                .when(moves(MARKETING, "mgl", "no"), did("enquiry"))
                .then(stageIs("handover"), isOffered(true));
    }

    @Test
    void theRecordedPastOverridesNothing() {
        given(aLead().inStage("mql")).then(neverDecides(Fact.Overridden.class));
    }

    @Test
    void aSellerWhoTakesALeadHoldsIt() {
        given(aLead().inStage("sal"))
                .then(heldBy("desk:sales"))
                .when(moves(SALES, "sql", ""))
                .then(heldBy("seller:sales:user"));
    }

    @Test
    void goingBackNeedsAReasonFromSalesToo() {
        given(aLead().ofGradeA().after(did("enquiry")).after(accepts("anna")))
                .when(moves(SALES, "disqualified", ""))
                .then(stageIs("sal"))
                .when(moves(SALES, "disqualified", "competitor"))
                .then(stageIs("disqualified"));
    }
}
