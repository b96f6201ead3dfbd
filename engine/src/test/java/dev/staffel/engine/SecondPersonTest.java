package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.decidesOnce;
import static dev.staffel.engine.Check.interestIs;
import static dev.staffel.engine.Check.neverDecides;
import static dev.staffel.engine.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A second person of the company becomes interested.
class SecondPersonTest {
    private static Event toldOfASecondPerson() {
        return (now, shapes) ->
                new Signal.Acted(now, now, shapes.of(Claim.secondPerson("staffel")), 0);
    }

    @Test
    void whoBecomesInterestedIsToldToTheColleagues() {
        var story = given(aLead()).when(did("paper"));
        story.then(neverDecides(Fact.ColleaguesTold.class));
        story.when(did("question")).then(decidesOnce(Fact.ColleaguesTold.class));
        assertThat(story.effects()).contains(new Effect.TellColleagues());
    }

    @Test
    void itIsToldAgainOnlyWhenItCouldCountAgain() {
        given(aLead().after(did("question")))
                .onDay(30)
                .when(did("question"))
                .then(neverDecides(Fact.ColleaguesTold.class))
                .onDay(60)
                .when(did("question"))
                .then(decidesOnce(Fact.ColleaguesTold.class));
    }

    @Test
    void itGivesPointsOnceIn60Days() {
        given(aLead()).when(toldOfASecondPerson(), toldOfASecondPerson()).then(interestIs(15_000));
    }

    @Test
    void itIsNothingThatThePersonDid() {
        var story = given(aLead()).when(toldOfASecondPerson());
        assertThat(story.lead().evidence().active().size()).isZero();
    }

    @Test
    void whoIsDisqualifiedIsNoSecondPerson() {
        given(aLead().inStage("disqualified"))
                .when(did("question"))
                .then(neverDecides(Fact.ColleaguesTold.class));
    }
}
