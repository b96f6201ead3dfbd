package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.decides;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.owes;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.asks;
import static dev.staffel.engine.Events.clocked;
import static dev.staffel.engine.Events.formSays;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.stage.Decider.SALES;

import org.junit.jupiter.api.Test;

/// What whoever has a lead asks marketing for.
class QuestionTest {
    private static final String PHONE = Debt.ofAttribute("phone");
    private static final String CITY = Debt.ofAttribute("city");

    private static ALead offeredToAnna() {
        return aLead().ofGradeA()
                .complete()
                .after(did("question"))
                .after(did("reply"))
                .after(routedTo("anna", 1));
    }

    @Test
    void aQuestionStartsTheClockOfMarketingAndLeavesTheLeadWhereItIs() {
        given(offeredToAnna())
                .when(asks("anna", PHONE))
                .then(
                        decides(fact ->
                                fact instanceof Fact.Owed owed
                                        && owed.cause().kind() == Cause.Kind.PERSON
                                        && owed.cause().by().equals("anna")),
                        because("please"),
                        owes(PHONE),
                        isOffered(true),
                        heldBy("seller:sales:anna"),
                        tells("marketing", "question"));
    }

    @Test
    void theCompanysWordAnswersItAndTheAskerIsTold() {
        given(offeredToAnna().after(asks("anna", PHONE)))
                .when(learned("phone", "0123"))
                .then(
                        decidesOnce(Fact.Completed.class),
                        owes(),
                        tells("seller:sales:anna", "answered"),
                        heldBy("seller:sales:anna"));
    }

    @Test
    void thatItIsNotKnownIsAnAnswerToo() {
        given(offeredToAnna().after(asks("anna", PHONE)))
                .when(learned("phone", ""))
                .then(decidesOnce(Fact.Completed.class), owes());
    }

    @Test
    void whatThePersonTellsAnswersItWhereItWasNotKnown() {
        given(offeredToAnna().after(asks("anna", CITY)))
                .when(formSays("city", "Hof"))
                .then(decidesOnce(Fact.Completed.class), owes());
    }

    @Test
    void otherNewsIsNoAnswer() {
        given(offeredToAnna().after(asks("anna", PHONE, CITY)))
                .when(learned("title", "Betriebsleiter"))
                .then(neverDecides(Fact.Completed.class), owes(PHONE, CITY))
                .when(learned("city", "Hof"))
                .then(neverDecides(Fact.Completed.class), owes(PHONE));
    }

    @Test
    void acceptingAndWorkingTheLeadLeavesTheQuestionOpen() {
        given(offeredToAnna().after(asks("anna", PHONE)))
                .when(accepts("anna"))
                .then(owes(PHONE), stageIs("sal"))
                .when(moves(SALES, "sql", ""))
                .then(owes(PHONE), stageIs("sql"));
    }

    @Test
    void aLeadThatGoesBackToNurtureIsOwedNothing() {
        given(offeredToAnna().after(asks("anna", PHONE)))
                .when(returns("anna", "no-project"))
                .then(owes(), heldBy("marketing"));
    }

    @Test
    void marketingIsRemindedAndItsHeadTold() {
        given(offeredToAnna().after(accepts("anna")).after(asks("anna", PHONE)).after(clocked()))
                .onDay(1)
                .when(timePasses())
                .then(tells("marketing", "owed-reminder"))
                .onDay(2)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.Overdue.class),
                        tells("marketing", "overdue"),
                        tells("marketing", "escalation"),
                        heldBy("seller:sales:anna"));
    }

    @Test
    void whatWasAskedBeforeStaysAsked() {
        given(offeredToAnna().after(asks("anna", PHONE)))
                .when(asks("anna", CITY))
                .then(decidesOnce(Fact.Owed.class), owes(PHONE, CITY))
                .when(asks("anna", CITY))
                .then(refuses("ask", "nothing to ask for"));
    }

    @Test
    void whatIsThereCannotBeAskedForAsMissing() {
        given(offeredToAnna())
                .when(asks("anna", "name"))
                .then(refuses("ask", "nothing to ask for"), owes());
    }

    @Test
    void nobodyAsksMarketingAboutItsOwnLead() {
        given(aLead().ofGradeA())
                .when(asks("anna", PHONE))
                .then(refuses("ask", "held by marketing"), owes());
    }
}
