package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.decides;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Check.wakesAt;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.clocked;
import static dev.staffel.engine.Events.hurried;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.Story.instant;
import static dev.staffel.engine.stage.Decider.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.handover.Within;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What sales and requalification owe a lead besides an answer: contact, tries, an outcome.
class DutiesTest {
    private static ALead offeredToAnna() {
        return aLead().ofGradeA()
                .complete()
                .after(did("question"))
                .after(did("reply"))
                .after(routedTo("anna", 1));
    }

    private static ALead acceptedByAnna() {
        return offeredToAnna()
                .after(accepts("anna"))
                .after(clocked(Duty.CONTACT, 2, 2))
                .after(clocked(Duty.OUTCOME, 28, 42));
    }

    private static Effect ask(Duty what, Within first, Within second) {
        return new Effect.AskClock(what, first, second, Optional.empty());
    }

    @Test
    void acceptingStartsTheClocksOfContactAndOutcome() {
        var twoDays = new Within.Minutes(1080);
        var story = given(offeredToAnna()).when(accepts("anna"));
        assertThat(story.effects())
                .contains(
                        ask(Duty.CONTACT, twoDays, twoDays),
                        ask(Duty.OUTCOME, new Within.Minutes(10_800), new Within.Minutes(16_200)));
    }

    @Test
    void anAcceptedEnquiryIsContactedOnTheSameDay() {
        var story =
                given(aLead().ofGradeA().after(did("enquiry")).after(routedTo("anna", 1)))
                        .when(accepts("anna"));
        assertThat(story.effects())
                .contains(ask(Duty.CONTACT, new Within.SameDay(), new Within.SameDay()));
    }

    @Test
    void aMissedFirstContactIsToldOnce() {
        given(acceptedByAnna())
                .then(wakesAt(instant(2, 9)))
                .onDay(2)
                .when(timePasses())
                .then(
                        decides(fact -> fact instanceof Fact.Due due && due.what() == Duty.CONTACT),
                        tells("seller:sales:anna", "contact-missed"))
                .onDay(3)
                .when(timePasses())
                .then(nothingIsDecided())
                .when(did("call"))
                .then(decidesOnce(Fact.Contacted.class));
    }

    @Test
    void aCallInTimeIsTheFirstContact() {
        given(acceptedByAnna())
                .onDay(1)
                .when(did("call"), did("call"))
                .then(decidesOnce(Fact.Contacted.class))
                .onDay(2)
                .when(timePasses())
                .then(neverDecides(Fact.Due.class));
    }

    @Test
    void anOutcomeIsAskedForAndThenAReturnIsProposed() {
        given(acceptedByAnna().after(did("call")))
                .onDay(28)
                .when(timePasses())
                .then(tells("seller:sales:anna", "outcome-asked"), stageIs("sal"))
                .onDay(42)
                .when(timePasses())
                .then(
                        tells("seller:sales:anna", "return-proposed"),
                        stageIs("sal"),
                        heldBy("seller:sales:anna"))
                .onDay(60)
                .when(timePasses())
                .then(neverDecides(Fact.Due.class));
    }

    @Test
    void whatHasNoOutcomeEvenThenGoesBackByItselfWhereThatIsAgreed() {
        var sixtyDays = Optional.of(Duration.ofDays(60));
        var lead =
                aLead().under(TestPlaybooks.machinesThatReturnByThemselves())
                        .ofGradeA()
                        .complete()
                        .after(did("question"))
                        .after(did("reply"))
                        .after(routedTo("anna", 1));
        var story = given(lead).when(accepts("anna"));
        assertThat(story.effects())
                .contains(
                        new Effect.AskClock(
                                Duty.OUTCOME,
                                new Within.Minutes(10_800),
                                new Within.Minutes(16_200),
                                Optional.of(new Within.Minutes(21_600))));
        story.when((now, _) ->
                        new Signal.Clocked(
                                now,
                                Duty.OUTCOME,
                                now.plus(Duration.ofDays(28)),
                                now.plus(Duration.ofDays(42)),
                                sixtyDays.map(now::plus)))
                .onDay(42)
                .when(timePasses())
                .then(tells("seller:sales:anna", "return-proposed"), stageIs("sal"))
                .onDay(60)
                .when(timePasses())
                .then(
                        decides(fact ->
                                fact instanceof Fact.Returned returned
                                        && returned.reason().equals("not-reached")),
                        stageIs("recycled"),
                        heldBy("marketing"));
    }

    @Test
    void anSqlOwesNoOutcomeAnyMore() {
        given(acceptedByAnna().after(did("call")))
                .onDay(10)
                .when(moves(SALES, "sql", ""))
                .onDay(42)
                .when(timePasses())
                .then(neverDecides(Fact.Due.class), stageIs("sql"));
    }

    @Test
    void notReachedIsAReasonOnlyAfterFourTries() {
        given(acceptedByAnna())
                .when(did("call"), did("call"), did("call"), returns("anna", "not-reached"))
                .then(refuses("return", "tried 3 of 4 times in 15 days"), stageIs("sal"))
                .onDay(14)
                .when(did("call"), returns("anna", "not-reached"))
                .then(stageIs("recycled"));
    }

    @Test
    void triesOfLongAgoDoNotCount() {
        given(acceptedByAnna())
                .when(did("call"), did("call"), did("call"))
                .onDay(15)
                .when(did("call"), returns("anna", "not-reached"))
                .then(refuses("return", "tried 1 of 4 times in 15 days"));
    }

    @Test
    void requalificationOwesAFirstTryAndThree() {
        var oneDay = new Within.Minutes(540);
        var story = given(aLead()).when(did("enquiry"));
        assertThat(story.effects()).contains(ask(Duty.CONTACT, oneDay, oneDay));
        story.when(routedTo("rita", 1), clocked(Duty.CONTACT, 1, 1), returns("rita", "not-reached"))
                .then(refuses("return", "tried 0 of 3 times in 7 days"))
                .when(did("call"), did("call"), did("call"), returns("rita", "not-reached"))
                .then(decidesOnce(Fact.Contacted.class), stageIs("recycled"));
    }

    @Test
    void requalificationTakesALeadWithoutRequiredDataAndPassesItOnWithThem() {
        given(aLead().under(TestPlaybooks.machinesWithRequalification()).ofGradeA())
                .when(did("question"), did("reply"))
                .then(heldBy("desk:requalification"), neverDecides(Fact.Owed.class))
                .when(routedTo("rita", 1), accepts("rita"))
                .then(
                        refuses("accept", "required data are missing: name, contact"),
                        heldBy("seller:requalification:rita"))
                .when(learned("name", "Erika"), learned("phone", "0123"), accepts("rita"))
                .then(heldBy("desk:sales"));
    }

    @Test
    void whoAsksWhileBeingOfferedIsAnsweredSooner() {
        var story = given(offeredToAnna()).when(did("enquiry"));
        story.then(heldBy("seller:sales:anna"), tells("seller:sales:anna", "enquiry"));
        assertThat(story.facts())
                .contains(
                        new Fact.Offered(
                                2, "sales", "enquiry", Cause.of(Cause.Kind.ENQUIRY, "enquiry")));
        story.when(hurried())
                .then(wakesAt(instant(0, 10)))
                .at(0, 11)
                .when(timePasses())
                .then(decidesOnce(Fact.Expired.class), heldBy("desk:sales"));
    }

    @Test
    void anEnquiryOfALostLeadIsANewBeginning() {
        given(acceptedByAnna().inStage("lost"))
                .when(did("enquiry"))
                .then(stageIs("handover"), heldBy("desk:sales"));
    }
}
