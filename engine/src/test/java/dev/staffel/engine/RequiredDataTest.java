package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.heldBy;
import static dev.staffel.engine.Check.isOffered;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Check.nothingIsDecided;
import static dev.staffel.engine.Check.owes;
import static dev.staffel.engine.Check.passes;
import static dev.staffel.engine.Check.stageIs;
import static dev.staffel.engine.Check.tells;
import static dev.staffel.engine.Check.wakesAt;
import static dev.staffel.engine.Events.clocked;
import static dev.staffel.engine.Events.formSays;
import static dev.staffel.engine.Events.learned;
import static dev.staffel.engine.Events.returns;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.handover.Within;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What marketing owes sales with a handover.
class RequiredDataTest {
    private static ALead anMqlWithoutName() {
        return aLead().ofGradeA()
                .known("email", "e@x.example")
                .after(did("question"))
                .after(did("reply"));
    }

    @Test
    void whatIsMissingIsOwedBeforeTheOffer() {
        var story = given(anMqlWithoutName());
        story.then(stageIs("mql"), owes("name"), isOffered(false), heldBy("marketing"));
        assertThat(story.effects())
                .contains(
                        new Effect.AskClock(
                                Duty.DATA,
                                new Within.Minutes(540),
                                new Within.Minutes(1080),
                                Optional.of(new Within.Minutes(1620))));
        assertThat(story.engine().missing(story.lead())).containsExactly("name");
    }

    @Test
    void oneWayToReachThePersonIsEnough() {
        given(aLead().ofGradeA().known("name", "Erika").known("phone", "0123"))
                .when(did("question"), did("reply"))
                .then(owes(), isOffered(true));
    }

    @Test
    void onceItIsThereTheLeadIsOffered() {
        given(anMqlWithoutName())
                .when(formSays("name", "Erika"))
                .then(
                        decidesOnce(Fact.Completed.class),
                        passes("mql", "handover"),
                        owes(),
                        isOffered(true));
    }

    @Test
    void partOfItIsNotEnough() {
        given(aLead().ofGradeA().after(did("question")).after(did("reply")))
                .then(owes("name", "contact"))
                .when(formSays("email", "e@x.example"))
                .then(owes("name"), nothingIsDecided());
    }

    @Test
    void marketingHasAClockToo() {
        given(anMqlWithoutName().after(clocked()))
                .then(wakesAt(instant(1, 9)))
                .onDay(1)
                .when(timePasses())
                .then(tells("marketing", "owed-reminder"), wakesAt(instant(2, 9)))
                .onDay(2)
                .when(timePasses())
                .then(
                        decidesOnce(Fact.Overdue.class),
                        tells("marketing", "overdue"),
                        tells("marketing", "escalation"),
                        owes("name"))
                .onDay(3)
                .when(timePasses())
                .then(nothingIsDecided())
                .when(learned("name", "Erika"))
                .then(decidesOnce(Fact.Completed.class), isOffered(true));
    }

    @Test
    void aReturnForMissingDataIsOwedAndOfferedAgain() {
        given(anMqlWithoutName().after(learned("name", "Erika")))
                .when(returns("anna", "wrong-data"))
                .then(passes("handover", "mql"), heldBy("marketing"), owes("asked:wrong-data"))
                .when(formSays("phone", "0123"))
                .then(neverDecides(Fact.Completed.class), isOffered(false))
                .when(learned("name", "Erika Muster"))
                .then(
                        decidesOnce(Fact.Completed.class),
                        passes("mql", "handover"),
                        isOffered(true));
    }

    @Test
    void anEnquiryMeanwhileIsOfferedAtOnce() {
        given(anMqlWithoutName().after(clocked()))
                .when(did("enquiry"))
                .then(isOffered(true), owes(), heldBy("desk:sales"));
    }
}
