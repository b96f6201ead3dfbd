package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.maturityIs;
import static dev.staffel.engine.Check.maturityIsUnknown;
import static dev.staffel.engine.Events.formSays;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.score.Phase.COMPARING;
import static dev.staffel.engine.score.Phase.DECIDING;
import static dev.staffel.engine.score.Phase.LEARNING;

import org.junit.jupiter.api.Test;

/// How far along the buying journey a lead is.
class MaturityTest {

    @Test
    void nothingDoneIsNoMaturity() {
        given(aLead()).then(maturityIsUnknown()).when(did("brochure")).then(maturityIsUnknown());
    }

    @Test
    void theHighestPhaseWithEvidenceCounts() {
        given(aLead())
                .when(did("newsletter"))
                .then(maturityIs(LEARNING))
                .when(did("reply"))
                .then(maturityIs(COMPARING))
                .when(did("price-question"))
                .then(maturityIs(DECIDING))
                .when(did("newsletter"))
                .then(maturityIs(DECIDING));
    }

    @Test
    void comparingLapsesToLearning() {
        given(aLead())
                .when(did("reply"))
                .onDay(119)
                .then(maturityIs(COMPARING))
                .onDay(120)
                .then(maturityIs(LEARNING))
                .onDay(2_000)
                .then(maturityIs(LEARNING));
    }

    @Test
    void decidingLapsesOneLevelAtATime() {
        given(aLead())
                .when(did("price-question"))
                .onDay(89)
                .then(maturityIs(DECIDING))
                .onDay(90)
                .then(maturityIs(COMPARING))
                .onDay(120)
                .then(maturityIs(LEARNING));
    }

    @Test
    void twoDifferentPapersOfOneTopicAreComparing() {
        given(aLead())
                .when(
                        did("paper").of("a").about("retrofit"),
                        did("paper").of("a").about("retrofit"))
                .then(maturityIs(LEARNING))
                .when(did("paper").of("b").about("service"))
                .then(maturityIs(LEARNING))
                .onDay(59)
                .when(did("paper").of("b").about("retrofit"))
                .then(maturityIs(COMPARING));
    }

    @Test
    void papersTooFarApartAreNot() {
        given(aLead())
                .when(did("paper").of("a").about("retrofit"))
                .onDay(60)
                .when(did("paper").of("b").about("retrofit"))
                .then(maturityIs(LEARNING));
    }

    @Test
    void repetitionOnAnotherDayCounts() {
        given(aLead())
                .when(did("pricing-page").tracked(), did("pricing-page").tracked())
                .then(maturityIsUnknown())
                .onDay(1)
                .when(did("pricing-page").tracked())
                .then(maturityIs(COMPARING))
                .when(formSays("consent.web_tracking", "no"))
                .then(maturityIsUnknown());
    }

    @Test
    void aWebinarAndTwoQuestionsAreDeciding() {
        given(aLead())
                .when(did("question"), did("webinar").toAnAmountOf(800))
                .then(maturityIs(COMPARING))
                .onDay(40)
                .when(did("question"))
                .then(maturityIs(DECIDING));
    }

    @Test
    void combinedEvidenceAgesFromTheDayItWasComplete() {
        given(aLead())
                .when(did("question"), did("webinar").toAnAmountOf(800))
                .onDay(40)
                .when(did("question"))
                .onDay(129)
                .then(maturityIs(DECIDING))
                .onDay(130)
                .then(maturityIs(COMPARING));
    }

    @Test
    void machinesDoNotMature() {
        given(aLead()).when(did("price-question").byMachine()).then(maturityIsUnknown());
    }
}
