package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.asksRouteOf;
import static dev.staffel.engine.Check.decides;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.refuses;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.stage.Decider.MARKETING;

import org.junit.jupiter.api.Test;

/// A person asks for sales by themselves.
class EnquiryTest {

    @Test
    void itGoesToADeskAtOnceWhateverTheScore() {
        given(aLead())
                .when(did("enquiry"))
                .then(
                        passes("mgl", "handover", "mql"),
                        heldBy("desk:requalification"),
                        asksRouteOf("requalification", "call"));
    }

    @Test
    void ofAGoodFitItGoesToSales() {
        given(aLead().ofGradeA())
                .when(did("enquiry"))
                .then(heldBy("desk:sales"), asksRouteOf("sales", "enquiry"));
    }

    @Test
    void itDoesNotWaitForRequiredData() {
        given(aLead().ofGradeA())
                .when(did("enquiry"))
                .then(isOffered(true), neverDecides(Fact.Owed.class));
    }

    @Test
    void whoeverHasTheLeadIsTold() {
        given(aLead().ofGradeA().after(did("enquiry")).after(routedTo("anna", 1)))
                .when(did("enquiry"))
                .then(
                        decides(fact -> fact instanceof Fact.Told),
                        tells("seller:sales:anna", "enquiry"),
                        neverDecides(Fact.Offered.class))
                .when(accepts("anna"), did("enquiry"))
                .then(tells("seller:sales:anna", "enquiry"), stageIs("sal"));
    }

    @Test
    void itBringsARecycledLeadBackAtOnce() {
        given(aLead().ofGradeA().after(did("enquiry")).after(returns("anna", "no-project")))
                .when(did("enquiry"))
                .then(passes("recycled", "handover", "mql"), heldBy("desk:sales"));
    }

    @Test
    void ofADisqualifiedLeadItOnlyTells() {
        given(
                        aLead().after((now, shapes) ->
                                moves(MARKETING, "disqualified", "spam").at(now, shapes)))
                .when(did("enquiry"))
                .then(
                        refuses("enquiry", "disqualified"),
                        tells("marketing", "enquiry"),
                        stageIs("disqualified"));
    }

    @Test
    void aMachineAsksForNothing() {
        given(aLead().ofGradeA()).when(did("enquiry").byMachine()).then(stageIs("mgl"));
    }

    @Test
    void onTheTextBookLadderItSkipsTheQueueToo() {
        given(aLead().under(TestPlaybooks.textBook()))
                .when(did("enquiry"))
                .then(passes("lead", "mql"), heldBy("desk:sales"), isOffered(true))
                .when(did("enquiry"))
                .then(tells("desk:sales", "enquiry"));
    }
}
