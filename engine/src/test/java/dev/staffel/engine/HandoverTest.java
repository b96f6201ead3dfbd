package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.asksRouteOf;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Check.wakesAt;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.hurried;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.nobodyIsFree;
import static dev.staffel.engine.Events.reassigns;
import static dev.staffel.engine.Events.reassignsToDesk;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.Story.instant;
import static dev.staffel.engine.stage.Decider.MARKETING;

import org.junit.jupiter.api.Test;

/// Offers and their answers: exactly one holder, and a clock.
class HandoverTest {
    private static ALead offeredToAnna() {
        return aLead().ofGradeA()
                .complete()
                .after(did("question"))
                .after(did("reply"))
                .after(routedTo("anna", 1));
    }

    @Test
    void anOfferGoesToTheDeskOfItsRouteAndAsksForASeller() {
        given(aLead().ofGradeA().complete())
                .when(did("question"), did("reply"))
                .then(heldBy("desk:sales"), asksRouteOf("sales", "normal"), because("good"))
                .when(routedTo("anna", 1))
                .then(heldBy("seller:sales:anna"), tells("seller:sales:anna", "offer"));
    }

    @Test
    void aLeadThatIsDecidingHasAShorterClock() {
        given(aLead().ofGradeA().complete())
                .when(did("price-question"), did("reply"))
                .then(asksRouteOf("sales", "urgent"));
    }

    @Test
    void whenNobodyIsFreeTheDeskHoldsVisibly() {
        given(aLead().ofGradeA().complete())
                .when(did("question"), did("reply"), nobodyIsFree(1))
                .then(heldBy("desk:sales"), isOffered(true), tells("desk:sales", "offer"));
    }

    @Test
    void accepting() {
        given(offeredToAnna())
                .when(accepts("anna"))
                .then(passes("handover", "sal"), heldBy("seller:sales:anna"), isOffered(false));
    }

    @Test
    void ofTwoWhoAcceptTheSecondIsToldWhoHasIt() {
        given(offeredToAnna())
                .when(accepts("anna"), accepts("ben"))
                .then(
                        refuses("accept", "no open offer; held by seller:sales:anna"),
                        heldBy("seller:sales:anna"));
    }

    @Test
    void aReturnGoesBackToNurtureWithItsReason() {
        given(offeredToAnna())
                .when(returns("anna", "no-budget"))
                .then(
                        passes("handover", "recycled"),
                        because("no-budget"),
                        heldBy("marketing"),
                        isOffered(false),
                        tells("marketing", "returned"));
    }

    @Test
    void aReturnNeedsAReasonOfThePlaybook() {
        given(offeredToAnna())
                .when(returns("anna", "don't like it"))
                .then(
                        refuses("return", "no such reason: don't like it"),
                        heldBy("seller:sales:anna"));
    }

    @Test
    void whatMarketingHoldsCannotBeReturned() {
        given(aLead()).when(returns("anna", "no-budget")).then(refuses("return", "not with sales"));
    }

    @Test
    void anAcceptedLeadCanStillBeReturned() {
        given(offeredToAnna().after(accepts("anna")))
                .when(returns("anna", "no-project"))
                .then(passes("sal", "recycled"), heldBy("marketing"));
    }

    @Test
    void aWonLeadCannotBeReturned() {
        given(offeredToAnna().after(accepts("anna")).inStage("won"))
                .when(returns("anna", "no-project"))
                .then(refuses("return", "not with sales"), stageIs("won"));
    }

    @Test
    void whatIsDisqualifiedCannotBeReturned() {
        given(offeredToAnna().after(accepts("anna")))
                .when(moves(MARKETING, "disqualified", "competitor"), returns("anna", "no-project"))
                .then(refuses("return", "not with sales"), stageIs("disqualified"));
    }

    @Test
    void anotherTopicIsRoutedAnew() {
        given(offeredToAnna())
                .when(returns("anna", "other-topic"))
                .then(heldBy("desk:sales"), stageIs("handover"), asksRouteOf("sales", "normal"))
                .when(routedTo("ben", 2))
                .then(heldBy("seller:sales:ben"));
    }

    @Test
    void theAnswerOfRoutingToAnOfferThatIsGoneChangesNothing() {
        given(offeredToAnna())
                .when(accepts("anna"), routedTo("ben", 1))
                .then(heldBy("seller:sales:anna"));
    }

    @Test
    void theHolderIsRemindedInTime() {
        given(offeredToAnna())
                .then(wakesAt(instant(0, 11)))
                .at(0, 11)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.Reminded.class),
                        tells("seller:sales:anna", "reminder"),
                        wakesAt(instant(0, 13)))
                .when(timePasses())
                .then(nothingIsDecided());
    }

    @Test
    void onExpiryTheDeskHoldsAndAnotherSellerIsSought() {
        given(offeredToAnna())
                .at(0, 13)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.Expired.class),
                        heldBy("desk:sales"),
                        isOffered(true),
                        asksRouteOf("sales", "normal"))
                .when(routedTo("ben", 1))
                .then(heldBy("seller:sales:ben"), wakesAt(instant(0, 15)));
    }

    @Test
    void theHeadIsToldAtTheInstantFirstSet() {
        given(offeredToAnna())
                .at(0, 13)
                .when(timePasses(), routedTo("ben", 1))
                .at(0, 17)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.Escalated.class),
                        heldBy("head:sales"),
                        tells("head:sales", "escalation"));
    }

    @Test
    void whenEverythingIsLateTheHeadHoldsAtOnceAndKeepsIt() {
        given(offeredToAnna())
                .onDay(1)
                .when(timePasses())
                .then(
                        neverDecides(Fact.Reminded.class),
                        decidesOnce(Fact.Expired.class),
                        decidesOnce(Fact.Escalated.class),
                        heldBy("head:sales"))
                .when(routedTo("ben", 1))
                .then(heldBy("head:sales"))
                .onDay(2)
                .when(timePasses())
                .then(nothingIsDecided());
    }

    @Test
    void anEscalatedOfferIsStillAccepted() {
        given(offeredToAnna())
                .onDay(1)
                .when(timePasses(), accepts("boss"))
                .then(stageIs("sal"), heldBy("seller:sales:boss"));
    }

    @Test
    void anAnswerAfterTheDeadlineIsLateEvenWhenNobodyLookedAtTheClock() {
        given(offeredToAnna())
                .at(0, 14)
                .when(accepts("anna"))
                .then(decidesOnce(Fact.Expired.class), stageIs("sal"), heldBy("seller:sales:anna"));
    }

    @Test
    void reassigningGivesItToAnother() {
        given(offeredToAnna())
                .when(reassigns("sales", "ben"))
                .then(
                        heldBy("seller:sales:ben"),
                        isOffered(true),
                        because("territory"),
                        tells("seller:sales:ben", "reassigned"));
    }

    @Test
    void theClockRunsOnForWhoIsGivenAnOpenOffer() {
        given(offeredToAnna().after(reassigns("sales", "ben")))
                .then(wakesAt(instant(0, 11)))
                .at(0, 13)
                .when(timePasses())
                .then(decidesOnce(Fact.Expired.class), heldBy("desk:sales"));
    }

    @Test
    void whoGetsALateOfferFromTheHeadHasAClockOfTheirOwn() {
        given(offeredToAnna())
                .onDay(1)
                .when(timePasses(), reassigns("sales", "ben"), hurried())
                .then(heldBy("seller:sales:ben"), isOffered(true))
                .onDay(2)
                .when(timePasses())
                .then(decidesOnce(Fact.Escalated.class), heldBy("head:sales"));
    }

    @Test
    void aDeskThatIsGivenAnOpenOfferIsAskedForASeller() {
        given(offeredToAnna())
                .when(reassignsToDesk("sales"))
                .then(heldBy("desk:sales"), isOffered(true), asksRouteOf("sales", "normal"))
                .when(routedTo("ben", 1))
                .then(heldBy("seller:sales:ben"));
    }

    @Test
    void whatMarketingHoldsCannotBeReassigned() {
        given(aLead())
                .when(reassigns("sales", "ben"))
                .then(refuses("reassign", "held by marketing"), heldBy("marketing"));
    }

    @Test
    void reassigningToADeskThatDoesNotExistIsRefused() {
        given(offeredToAnna())
                .when(reassigns("exports", "ben"))
                .then(refuses("reassign", "no such desk: exports"), heldBy("seller:sales:anna"));
    }

    @Test
    void inVariantBRequalificationPassesOn() {
        given(
                        aLead().under(TestPlaybooks.machinesWithRequalification())
                                .ofGradeA()
                                .complete()
                                .after(did("question"))
                                .after(did("reply")))
                .then(heldBy("desk:requalification"), stageIs("handover"))
                .when(routedTo("rita", 1), accepts("rita"))
                .then(
                        heldBy("desk:sales"),
                        stageIs("handover"),
                        isOffered(true),
                        neverDecides(Fact.Passed.class))
                .when(routedTo("anna", 2), accepts("anna"))
                .then(stageIs("sal"), heldBy("seller:sales:anna"));
    }

    @Test
    void requalificationMayReturn() {
        given(
                        aLead().under(TestPlaybooks.machinesWithRequalification())
                                .ofGradeA()
                                .complete()
                                .after(did("question"))
                                .after(did("reply")))
                .when(returns("rita", "no-project"))
                .then(stageIs("recycled"), heldBy("marketing"));
    }
}
