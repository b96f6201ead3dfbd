package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.score.ScoreLine;
import org.junit.jupiter.api.Test;

/// Every score and every criterion says why.
class ExplanationTest {

    @Test
    void aCapIsALineOfItsOwn() {
        var story = given(aLead()).when(did("newsletter"), did("newsletter"), did("newsletter"));
        int today = story.today();
        assertThat(story.engine().explainInterest(story.lead(), today))
                .containsExactly(
                        new ScoreLine(ScoreLine.Kind.EARNED, "newsletter", 0, today, 3, 15_000),
                        new ScoreLine(ScoreLine.Kind.CAPPED, "newsletter", 0, today, 2, -10_000));
    }

    @Test
    void theFloorIsALineOfItsOwn() {
        var story = given(aLead()).when(did("brochure"), did("no-need"));
        int today = story.today();
        assertThat(story.engine().explainInterest(story.lead(), today))
                .containsExactly(
                        new ScoreLine(ScoreLine.Kind.EARNED, "brochure", 0, today, 1, 5_000),
                        new ScoreLine(ScoreLine.Kind.EARNED, "no-need", 0, today, 1, -40_000),
                        new ScoreLine(ScoreLine.Kind.FLOOR, "", 0, today, 0, 35_000));
    }

    @Test
    void theScoreOfAPastDayKnowsNothingOfWhatCameLater() {
        var story = given(aLead()).when(did("question"));
        int first = story.today();
        story.onDay(3).when(did("enquiry"));
        assertThat(story.engine().interest(story.lead(), first).milli()).isEqualTo(25_000);
    }

    @Test
    void anEntryIsATreeOfTicksAndCrosses() {
        var story = given(aLead().ofGradeA()).when(did("question"));
        var mql = story.engine().playbook().agreement().ladder().stage("mql");
        var fitA = story.engine().explainEntries(story.lead(), mql, story.today()).getFirst();
        assertThat(fitA.truth()).isEqualTo(Truth.NO);
        assertThat(fitA.parts())
                .extracting(part -> part.truth() + " " + part.seen())
                .containsExactly("YES A", "NO 25", "YES comparing", "YES 1");
    }

    @Test
    void leversSayWhatWouldMoveTheLead() {
        var story = given(aLead().ofGradeA()).when(did("question"));
        var levers = story.engine().levers(story.lead(), story.today());
        assertThat(levers.getFirst()).isEqualTo(new Lever("enquiry", 60_000, "mql"));
        assertThat(levers).contains(new Lever("newsletter", 5_000, ""));
        assertThat(levers).extracting(Lever::rule).doesNotContain("no-need", "careers", "back");
    }

    @Test
    void whatWouldAddNothingIsNoLever() {
        var story = given(aLead()).when(did("newsletter"));
        assertThat(story.engine().levers(story.lead(), story.today()))
                .extracting(Lever::rule)
                .doesNotContain("newsletter");
    }

    @Test
    void aClaimSaysWhatItCountsAs() {
        var engine = new Engine(TestPlaybooks.machines());
        var claim = Claim.of("website", "webinar").with("topic", "service");
        assertThat(engine.rulesOf(claim, 499)).isEmpty();
        assertThat(engine.rulesOf(claim, 500)).containsExactly("webinar");
        assertThat(engine.topicOf(claim)).isEqualTo(2);
        assertThat(engine.activityOf(Claim.of("website", "yodel"))).isEqualTo(-1);
    }
}
