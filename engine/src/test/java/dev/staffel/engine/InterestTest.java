package dev.staffel.engine;

import static dev.staffel.engine.ALead.aLead;
import static dev.staffel.engine.Activity.did;
import static dev.staffel.engine.Check.interestInIs;
import static dev.staffel.engine.Check.interestIs;
import static dev.staffel.engine.Events.formSays;
import static dev.staffel.engine.Events.timePasses;
import static dev.staffel.engine.Story.given;
import static dev.staffel.engine.TestRules.halfLife;
import static dev.staffel.engine.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Fading;
import org.junit.jupiter.api.Test;

/// What activities are worth on a day.
class InterestTest {

    @Test
    void whatNobodyAsksForIsNotCounted() {
        var playbook =
                TestPlaybooks.with(
                        TestRules.of(
                                TestRules.rule("mail-opened", 0, new Fading.Never(), null),
                                TestRules.rule("paper", 10, new Fading.Never(), null)));
        var story =
                given(aLead().under(playbook))
                        .when(did("mail-opened"), did("paper").of("a"), did("paper").of("b"));
        assertThat(story.lead().evidence().tallies().size()).isEqualTo(1);
        story.then(interestIs(20_000));
    }

    private static final Fading NEVER = new Fading.Never();

    @Test
    void pointsHalveOverTheirHalfLife() {
        given(aLead())
                .when(did("question"))
                .then(interestIs(25_000))
                .onDay(60)
                .then(interestIs(12_500))
                .onDay(120)
                .then(interestIs(6_250))
                .onDay(30)
                .then(interestIs(17_677)); // 25 / sqrt 2, toward zero
    }

    @Test
    void nothingIsLeftOfPointsInTheEnd() {
        given(aLead()).when(did("question")).onDay(60 * 34).then(interestIs(0));
    }

    @Test
    void pointsThatNeverFadeAreWorthTheSameForEver() {
        given(aLead()).when(did("brochure")).onDay(4_000).then(interestIs(5_000));
    }

    @Test
    void aCapCountsTheEarliestOfAPeriod() {
        given(aLead())
                .when(did("reply"))
                .onDay(20)
                .when(did("reply"))
                .onDay(40)
                .when(did("reply")) // the third within 60 days
                .then(interestIs(12_599 + 15_874))
                .onDay(60)
                .when(did("reply")) // 60 days after the first, which has left the period
                .then(interestIs(10_000 + 12_599 + 20_000));
    }

    @Test
    void aCapForEverCountsOnce() {
        given(aLead())
                .when(did("newsletter"), did("newsletter"))
                .then(interestIs(5_000))
                .onDay(900)
                .when(did("newsletter"))
                .then(interestIs(156)); // 5 / 2^5 of the first
    }

    @Test
    void aCapPerTopicCountsEachTopicApart() {
        given(aLead())
                .when(did("enquiry").about("retrofit"), did("enquiry").about("retrofit"))
                .then(interestIs(60_000))
                .when(did("enquiry").about("service"), did("enquiry"))
                .then(interestIs(180_000));
    }

    @Test
    void aCapPerThingCountsEachFairOnce() {
        given(aLead())
                .when(did("fair").of("hannover"), did("fair").of("hannover"))
                .then(interestIs(40_000))
                .when(did("fair").of("interpack"))
                .then(interestIs(80_000));
    }

    @Test
    void differentThingsCountOnceEachUpToTheCap() {
        given(aLead())
                .when(did("paper").of("a"), did("paper").of("a"))
                .then(interestIs(10_000))
                .when(did("paper").of("b"), did("paper").of("c"), did("paper").of("d"))
                .then(interestIs(30_000));
    }

    @Test
    void theSameThingCountsAgainWhenItsPeriodIsOver() {
        given(aLead())
                .when(did("paper").of("a"))
                .onDay(90)
                .when(did("paper").of("a"))
                .then(interestIs(5_000 + 10_000 + 10_000)); // and 10 for coming back
    }

    @Test
    void aRuleMayIgnoreTheFirstTime() {
        given(aLead())
                .when(did("brochure"), did("brochure"), did("brochure"), did("brochure"))
                .when(did("careers"))
                .then(interestIs(20_000))
                .when(did("careers"), did("careers"))
                .then(interestIs(5_000));
    }

    @Test
    void negativePointsKeepTheirWorthAndEndOnADay() {
        given(aLead())
                .when(did("no-need"))
                .when(did("enquiry"))
                .onDay(90)
                .then(interestIs(0)) // 30 - 40, floored
                .onDay(179)
                .then(interestIs(0))
                .onDay(180)
                .then(interestIs(15_000));
    }

    @Test
    void interestIsKeptPerTopicAndNeverBelowZero() {
        given(aLead())
                .when(did("question").about("retrofit"), did("reply").about("service"))
                .when(did("no-need").about("service"))
                .then(
                        interestInIs("retrofit", 25_000),
                        interestInIs("service", 0),
                        interestIs(5_000));
    }

    @Test
    void anAmountTooSmallDoesNotCount() {
        given(aLead())
                .when(did("webinar").toAnAmountOf(499))
                .then(interestIs(0))
                .when(did("webinar").toAnAmountOf(500))
                .then(interestIs(20_000));
    }

    @Test
    void machinesEarnNothing() {
        given(aLead()).when(did("question").byMachine()).then(interestIs(0));
    }

    @Test
    void trackedRulesCountOnlyWithConsent() {
        given(aLead())
                .when(did("pricing-page"))
                .then(interestIs(0))
                .when(did("pricing-page").tracked())
                .then(interestIs(10_000))
                .when(formSays("consent.web_tracking", "no"))
                .then(interestIs(0));
    }

    @Test
    void theSameEvidenceIsReadByEachPlaybookAndForEachDayByItself() {
        var one = TestPlaybooks.with(TestRules.of(rule("question", 20, halfLife(60), null)));
        var other = new Engine(TestPlaybooks.with(TestRules.of(rule("question", 30, NEVER, null))));
        var story = given(aLead().under(one)).when(did("question"));
        var lead = story.lead();
        int today = story.engine().day(lead.at());

        assertThat(story.engine().interest(lead, today).milli()).isEqualTo(20_000);
        assertThat(other.interest(lead, today).milli()).isEqualTo(30_000);
        assertThat(story.engine().interest(lead, today + 60).milli()).isEqualTo(10_000);
        assertThat(other.interest(lead, today + 60).milli()).isEqualTo(30_000);
        assertThat(story.engine().interest(lead, today).milli()).isEqualTo(20_000);
    }

    @Test
    void comingBackAfterALongTimeCounts() {
        given(aLead())
                .when(did("paper").of("a"))
                .onDay(89)
                .when(timePasses())
                .then(interestIs(5_038))
                .onDay(90)
                .when(did("product-page"))
                .then(interestIs(5_000 + 10_000));
    }

    @Test
    void comingBackADayEarlierDoesNot() {
        given(aLead())
                .when(did("paper").of("a"))
                .onDay(89)
                .when(did("product-page"))
                .then(interestIs(5_038));
    }

    @Test
    void whatIsToldLateCountsFromTheDayItHappened() {
        given(aLead()).onDay(60).when(did("question").daysAgo(60)).then(interestIs(12_500));
    }

    @Test
    void aLateActivityTakesTheCapFromLaterOnes() {
        var once = TestRules.of(rule("question", 10, halfLife(10), Cap.of(1, 30)));
        given(aLead().under(TestPlaybooks.with(once)))
                .onDay(20)
                .when(did("question"))
                .then(interestIs(10_000))
                .when(did("question").daysAgo(10))
                .then(interestIs(5_000));
    }

    @Test
    void withoutACapEverythingCounts() {
        var free = TestRules.of(rule("question", 1, NEVER, null));
        given(aLead().under(TestPlaybooks.with(free)))
                .when(did("question"), did("question"), did("question"))
                .then(interestIs(3_000));
    }
}
