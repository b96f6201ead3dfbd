package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.moves;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.stage.Decider.MARKETING;

import org.junit.jupiter.api.Test;

/// A lead that was given back qualifies again only by something new that it does by itself.
class RecyclingTest {
    private static ALead recycled() {
        return aLead().ofGradeA()
                .complete()
                .after(did("price-question"))
                .after(did("reply"))
                .after(returns("anna", "no-project"));
    }

    @Test
    void pointsFromBeforeTheReturnDoNotSendItBack() {
        given(recycled())
                .then(stageIs("recycled"))
                .when(learned("account.revenue", "30000000"))
                .onDay(1)
                .when(timePasses())
                .then(stageIs("recycled"), nothingIsDecided());
    }

    @Test
    void newInitiativeDoes() {
        given(recycled())
                .onDay(1)
                .when(did("brochure"))
                .then(passes("recycled", "mql"), passes("mql", "handover"));
    }

    @Test
    void whatOurMailPromptedIsNoInitiative() {
        given(recycled())
                .onDay(1)
                .when(did("mail-click"))
                .onDay(3)
                .when(did("brochure"))
                .then(stageIs("recycled"))
                .onDay(5)
                .when(did("brochure"))
                .then(passes("recycled", "mql"));
    }

    @Test
    void whatIsToldLateButWasDoneBeforeIsNotNew() {
        given(recycled())
                .onDay(10)
                .when(did("question").daysAgo(11))
                .then(stageIs("recycled"), nothingIsDecided());
    }

    @Test
    void aMissedWebinarIsNoInitiative() {
        given(recycled()).onDay(5).when(did("missed-webinar")).then(stageIs("recycled"));
    }

    @Test
    void aPersonMayRecycleToo() {
        given(aLead().inStage("lost"))
                .when(moves(MARKETING, "recycled", "new owner"))
                .then(passes("lost", "recycled"));
    }
}
