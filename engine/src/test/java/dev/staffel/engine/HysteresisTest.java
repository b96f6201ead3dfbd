package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.because;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.owes;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.routedTo;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;

import org.junit.jupiter.api.Test;

/// Up at one level, down at a lower one, and only while marketing holds.
class HysteresisTest {
    // 45 points, both of which halve in 60 days or so: 30 are left after about 35 days.
    private static ALead anMql() {
        return aLead().ofGradeA().after(did("question")).after(did("reply"));
    }

    @Test
    void justBelowTheEnterLevelItStays() {
        given(anMql())
                .then(stageIs("mql"), heldBy("marketing"), owes("name", "contact"))
                .onDay(30) // 31.8 points, 40 to enter, 30 to leave
                .when(timePasses())
                .then(nothingIsDecided(), stageIs("mql"));
    }

    @Test
    void belowTheLeaveLevelForItsDaysItFallsBack() {
        given(anMql())
                .onDay(64) // below 30 points since day 36
                .when(timePasses())
                .then(nothingIsDecided())
                .onDay(65)
                .when(timePasses())
                .then(passes("mql", "mgl"), because("mql"), owes());
    }

    @Test
    void anActivityInBetweenKeepsIt() {
        given(anMql())
                .onDay(50)
                .when(did("question"))
                .onDay(65)
                .when(timePasses())
                .then(stageIs("mql"));
    }

    @Test
    void itMayRiseAgain() {
        given(anMql())
                .onDay(65)
                .when(timePasses())
                .then(stageIs("mgl"))
                .onDay(66)
                .when(did("price-question"))
                .then(passes("mgl", "mql"));
    }

    @Test
    void whatSalesHoldsNeverFalls() {
        given(anMql().complete().after(routedTo("anna", 1)))
                .when(learned("name", "Erika"))
                .onDay(400)
                .when(did("mail-opened"))
                .then(stageIs("handover"));
    }

    @Test
    void aLeadWhoseFitTurnsOutPoorFallsOnlyAfterTheDays() {
        given(anMql())
                .onDay(1)
                .when(learned("account.industry", "banks"), learned("account.staff", "5"))
                .then(stageIs("mql"))
                .onDay(30)
                .when(timePasses())
                .then(passes("mql", "mgl"));
    }

    @Test
    void withoutTrackingNobodyFallsForLackOfIt() {
        given(anMql())
                .onDay(20)
                .when(learned("consent.web_tracking", "no"), timePasses())
                .then(stageIs("mql"));
    }
}
