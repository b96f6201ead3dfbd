package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Fading;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scoring rules for tests, each counting the activity of its own name.
record TestRules(List<Rule> rules, MaturityTerms maturity) {

    /// One rule of each sort.
    static TestRules first() {
        return new TestRules(
                List.of(
                        rule("enquiry", 60, halfLife(90), new Cap(1, 30, Cap.Per.TOPIC, false)),
                        rule("price-question", 35, halfLife(60), Cap.of(2, 90)),
                        rule("question", 25, halfLife(60), Cap.of(3, 90)),
                        rule(
                                "fair",
                                40,
                                halfLife(120),
                                new Cap(1, Cap.FOREVER, Cap.Per.THING, false)),
                        seen("webinar", 20, 500, Cap.of(2, 90)),
                        rule("reply", 20, halfLife(60), Cap.of(2, 60)),
                        rule("paper", 10, halfLife(90), new Cap(3, 90, Cap.Per.RULE, true)),
                        rule("newsletter", 5, halfLife(180), Cap.once()),
                        rule("brochure", 5, new Fading.Never(), null),
                        tracked("pricing-page", 10, halfLife(21), Cap.of(2, 14)),
                        tracked("product-page", 2, halfLife(14), Cap.of(5, 7)),
                        fromSecond("careers", -15, new Fading.EndsAfter(180), Cap.of(1, 180)),
                        rule("no-need", -40, new Fading.EndsAfter(180), Cap.of(1, 90)),
                        back("back", 10, 90, Cap.of(1, 180)),
                        second("second-person", 15, 20_000, Cap.of(1, 60))),
                evidence());
    }

    /// The same without brochures, in another order, with more for a paper.
    static TestRules second() {
        var first = first().rules();
        return new TestRules(
                List.of(
                        rule("paper", 15, halfLife(90), new Cap(3, 90, Cap.Per.RULE, true)),
                        find(first, "question"),
                        find(first, "enquiry"),
                        find(first, "webinar"),
                        find(first, "fair"),
                        find(first, "price-question"),
                        find(first, "pricing-page"),
                        find(first, "product-page"),
                        find(first, "newsletter"),
                        find(first, "reply"),
                        find(first, "no-need"),
                        find(first, "careers"),
                        find(first, "second-person"),
                        find(first, "back")),
                evidence());
    }

    /// White paper 10, webinar 20, nothing fades.
    static TestRules textBook() {
        var never = new Fading.Never();
        return new TestRules(
                List.of(rule("paper", 10, never, null), rule("webinar", 20, never, null)),
                new MaturityTerms(List.of(one("paper", Phase.LEARNING)), 120, 90));
    }

    static TestRules of(Rule... rules) {
        return new TestRules(List.of(rules), new MaturityTerms(List.of(), 120, 90));
    }

    private static MaturityTerms evidence() {
        return new MaturityTerms(
                List.of(
                        one("enquiry", Phase.DECIDING),
                        one("price-question", Phase.DECIDING),
                        one("question", Phase.COMPARING),
                        one("fair", Phase.COMPARING),
                        one("webinar", Phase.COMPARING),
                        one("reply", Phase.COMPARING),
                        one("paper", Phase.LEARNING),
                        one("newsletter", Phase.LEARNING),
                        one("product-page", Phase.LEARNING),
                        two("paper", Phase.COMPARING, Counting.DIFFERENT, true),
                        two("pricing-page", Phase.COMPARING, Counting.DAYS, false),
                        new PhaseRule(
                                Phase.DECIDING,
                                List.of(
                                        new Need("webinar", 1, Counting.TIMES),
                                        new Need("question", 2, Counting.TIMES)),
                                60,
                                false)),
                120,
                90);
    }

    private static PhaseRule one(String rule, Phase phase) {
        return new PhaseRule(phase, List.of(new Need(rule, 1, Counting.TIMES)), 60, false);
    }

    private static PhaseRule two(String rule, Phase phase, Counting counting, boolean sameTopic) {
        return new PhaseRule(phase, List.of(new Need(rule, 2, counting)), 60, sameTopic);
    }

    static Fading halfLife(int days) {
        return new Fading.HalfLife(days);
    }

    static Rule rule(String activity, int points, Fading fading, @Nullable Cap cap) {
        return rule(activity, Trigger.on(is(activity)), points, fading, cap, false);
    }

    static Rule seen(String activity, int points, long thousandths, Cap cap) {
        var trigger = new Trigger.OnActivity(is(activity), thousandths, 1);
        return rule(activity, trigger, points, halfLife(90), cap, false);
    }

    static Rule fromSecond(String activity, int points, Fading fading, Cap cap) {
        var trigger = new Trigger.OnActivity(is(activity), Long.MIN_VALUE, 2);
        return rule(activity, trigger, points, fading, cap, false);
    }

    static Rule tracked(String activity, int points, Fading fading, Cap cap) {
        return rule(activity, Trigger.on(is(activity)), points, fading, cap, true);
    }

    static Rule back(String id, int points, int days, Cap cap) {
        return rule(id, new Trigger.OnReturn(days), points, halfLife(30), cap, false);
    }

    static Rule second(String id, int points, long thousandths, Cap cap) {
        var trigger = new Trigger.OnSecondPerson(thousandths);
        return rule(id, trigger, points, halfLife(60), cap, false);
    }

    private static Rule rule(
            String id,
            Trigger trigger,
            int points,
            Fading fading,
            @Nullable Cap cap,
            boolean needsTracking) {
        return new Rule(
                id,
                new Label(id, id),
                trigger,
                points * 1000L,
                fading,
                Optional.ofNullable(cap),
                needsTracking);
    }

    private static Criterion is(String activity) {
        return new Criterion.Is(Field.named("activity"), activity);
    }

    private static Rule find(List<Rule> rules, String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}
