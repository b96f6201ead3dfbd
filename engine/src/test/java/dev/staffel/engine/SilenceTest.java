package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Check.wakesAt;
import static dev.staffel.engine.Events.accepts;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.Story.instant;
import static dev.staffel.engine.stage.Decider.MARKETING;

import org.junit.jupiter.api.Test;

/// A sudden silence after comparing or deciding is itself a sign.
class SilenceTest {
    private static Story busyUntilDayTwo() {
        return given(aLead())
                .when(did("question"))
                .onDay(1)
                .when(did("brochure"))
                .onDay(2)
                .when(did("newsletter"));
    }

    @Test
    void theHolderIsToldOnce() {
        busyUntilDayTwo()
                .then(wakesAt(instant(16, 0)))
                .at(16, 0)
                .when(timePasses())
                .then(decidesOnce(Fact.FellSilent.class), tells("marketing", "silence"))
                .onDay(17)
                .when(timePasses())
                .then(nothingIsDecided());
    }

    @Test
    void notADayEarlier() {
        busyUntilDayTwo().at(15, 23).when(timePasses()).then(nothingIsDecided());
    }

    @Test
    void theSellerIsToldWhoHasTheLead() {
        given(aLead().ofGradeA().complete())
                .when(did("enquiry"), accepts("anna"))
                .at(0, 10)
                .when(did("question"))
                .at(0, 11)
                .when(did("reply"))
                .onDay(14)
                .when(timePasses())
                .then(tells("seller:sales:anna", "silence"));
    }

    @Test
    void aLeadThatWasOnlyLearningIsNotMissed() {
        given(aLead())
                .when(did("newsletter"))
                .onDay(1)
                .when(did("brochure"))
                .onDay(2)
                .when(did("brochure"))
                .onDay(16)
                .when(timePasses())
                .then(nothingIsDecided());
    }

    @Test
    void norOneThatWasNeverBusy() {
        given(aLead()).when(did("question")).onDay(14).when(timePasses()).then(nothingIsDecided());
    }

    @Test
    void machinesDoNotBreakASilence() {
        busyUntilDayTwo()
                .onDay(15)
                .when(did("question").byMachine())
                .onDay(16)
                .when(timePasses())
                .then(decidesOnce(Fact.FellSilent.class));
    }

    @Test
    void aSecondSilenceIsToldAgain() {
        busyUntilDayTwo()
                .onDay(16)
                .when(timePasses())
                .when(did("reply"))
                .onDay(30)
                .when(timePasses())
                .then(decidesOnce(Fact.FellSilent.class));
    }

    @Test
    void nobodyIsToldOfASilenceOfLongAgo() {
        busyUntilDayTwo().onDay(31).when(timePasses()).then(nothingIsDecided());
    }

    @Test
    void nobodyWaitsForADisqualifiedLead() {
        busyUntilDayTwo()
                .when(moves(MARKETING, "disqualified", "competitor"))
                .onDay(16)
                .when(timePasses())
                .then(nothingIsDecided());
    }
}
