package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.recorded;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.stage.Decider.HEAD_OF_MARKETING;
import static dev.staffel.engine.stage.Decider.MARKETING;
import static dev.staffel.engine.stage.Decider.REQUALIFICATION;
import static dev.staffel.engine.stage.Decider.SALES;

import org.junit.jupiter.api.Test;

/// Up and down the ladder, and who may decide it.
class LadderTest {

    @Test
    void aLeadThatMeetsTheCriteriaBecomesAnMqlAndIsOffered() {
        given(aLead().ofGradeA().complete())
                .when(did("price-question"), did("paper").of("guide"))
                .then(
                        passes("mgl", "mql"),
                        because("fit-a"),
                        passes("mql", "handover"),
                        heldBy("desk:sales"),
                        isOffered(true));
    }

    @Test
    void aLeadJustBelowTheThresholdStays() {
        given(aLead().ofGradeA().complete())
                .when(did("price-question"))
                .then(neverDecides(Fact.Passed.class), stageIs("mgl"), heldBy("marketing"));
    }

    @Test
    void aPoorFitNeedsMore() {
        given(aLead().ofGradeB().complete())
                .when(did("price-question"), did("paper").of("guide"))
                .then(stageIs("mgl"))
                .when(did("newsletter"))
                .then(passes("mgl", "mql"), because("fit-b"));
    }

    @Test
    void aStageLeftOutIsRecordedAsSkipped() {
        given(aLead().inStage("sal"))
                .when(moves(SALES, "opportunity", ""))
                .then(passes("sal", "opportunity", "sql"));
    }

    @Test
    void theRecordedPastMayGoAnywhere() {
        given(aLead())
                .when(recorded("won"))
                .then(passes("mgl", "won", "mql", "handover", "sal", "sql", "opportunity"))
                .when(recorded("mgl"))
                .then(passes("won", "mgl"));
    }

    @Test
    void aStageMayBePassedAgain() {
        given(aLead().ofGradeA().complete().after(did("price-question")).after(did("newsletter")))
                .when(returns("anna", "no-budget"))
                .then(passes("handover", "recycled"), heldBy("marketing"))
                .onDay(1)
                .when(did("question"))
                .then(passes("recycled", "mql"), passes("mql", "handover"));
    }

    @Test
    void onlyWhoMayDecideAMoveDecidesIt() {
        given(aLead().inStage("sal"))
                .when(moves(REQUALIFICATION, "sql", "looks good"))
                .then(refuses("move to sql", "not for REQUALIFICATION from sal"), stageIs("sal"))
                .when(moves(SALES, "sql", ""))
                .then(passes("sal", "sql"));
    }

    @Test
    void aMoveToAStageThatDoesNotExistIsRefused() {
        given(aLead())
                .when(moves(MARKETING, "sent", "typo"))
                .then(refuses("move to sent", "no such stage"));
    }

    @Test
    void aMoveToWhereTheLeadIsIsRefused() {
        given(aLead())
                .when(moves(MARKETING, "mgl", "again"))
                .then(refuses("move to mgl", "already there"));
    }

    @Test
    void anEarlyUpgradeNeedsAReason() {
        given(aLead().complete())
                .when(moves(MARKETING, "mql", " "))
                .then(refuses("move to mql", "a reason is missing"), stageIs("mgl"))
                .when(moves(MARKETING, "mql", "met the owner"))
                .then(passes("mgl", "mql"), because("met the owner"), isOffered(true));
    }

    @Test
    void disqualifyingIsPossibleFromAnywhereAndReversible() {
        given(aLead().inStage("sql"))
                .when(moves(SALES, "disqualified", "competitor"))
                .then(passes("sql", "disqualified"))
                .when(moves(MARKETING, "mgl", "mistake"))
                .then(refuses("move to mgl", "not for MARKETING from disqualified"))
                .when(moves(HEAD_OF_MARKETING, "mgl", "mistake"))
                .then(passes("disqualified", "mgl"), heldBy("marketing"));
    }

    @Test
    void wonNeverFallsByInactivity() {
        given(aLead().ofGradeA().complete().after(did("price-question")).inStage("won"))
                .onDay(900)
                .when(timePasses())
                .then(stageIs("won"), nothingIsDecided());
    }

    @Test
    void sellersCarryALeadToTheEnd() {
        given(aLead().ofGradeA().complete())
                .when(did("enquiry"), accepts("anna"))
                .then(stageIs("sal"), heldBy("seller:sales:anna"))
                .when(
                        moves(SALES, "sql", ""),
                        moves(SALES, "opportunity", ""),
                        moves(SALES, "won", ""))
                .when(moves(SALES, "customer", ""), moves(SALES, "advocate", ""))
                .then(stageIs("advocate"), heldBy("seller:sales:anna"));
    }

    @Test
    void theTextBookLadderOffersInItsMqlStage() {
        given(aLead().under(TestPlaybooks.textBook()).complete())
                .when(did("paper"), did("paper"))
                .then(stageIs("lead"))
                .when(did("webinar"))
                .then(passes("lead", "mql"), isOffered(true), heldBy("desk:sales"))
                .when(accepts("anna"))
                .then(passes("mql", "sql"), heldBy("seller:sales:anna"));
    }
}
