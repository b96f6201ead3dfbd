package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the document on writing playbooks promises.
class SyntaxTest {
    private static final Field INTEREST = Field.named("interest");
    private static final Field GRADE = Field.named("grade");

    @Test
    void linesMustAllHold() {
        assertThat(way("{grade: A, interest: at least 40, did: own-initiative within 60 days}"))
                .isEqualTo(
                        Criterion.all(
                                new Criterion.Is(GRADE, "A"),
                                new Criterion.AtLeast(INTEREST, 40_000),
                                new Criterion.DidWithin("own-initiative", 60)));
    }

    @Test
    void aGradeOfAtLeastBIsAOrB() {
        assertThat(way("{grade: at least B}"))
                .isEqualTo(new Criterion.OneOf(GRADE, List.of("A", "B")));
    }

    @Test
    void belowIsNotAtLeast() {
        assertThat(way("{interest: below 2.5}"))
                .isEqualTo(new Criterion.Not(new Criterion.AtLeast(INTEREST, 2_500)));
    }

    @Test
    void phasesFollowEachOther() {
        assertThat(way("{maturity: between learning and comparing}"))
                .isEqualTo(new Criterion.Between(Field.named("maturity"), 1000, 2000));
    }

    @Test
    void millionsMayBeWritten() {
        assertThat(way("{account.revenue: at least 1.5 million}"))
                .isEqualTo(new Criterion.AtLeast(Field.named("account.revenue"), 1_500_000_000L));
    }

    @Test
    void anyAllAndNotStandInsideEachOther() {
        assertThat(way("{any: [{email: known}, {not: {all: [{grade: F}, {phone: unknown}]}}]}"))
                .isEqualTo(
                        Criterion.any(
                                new Criterion.Known(Field.named("email")),
                                new Criterion.Not(
                                        Criterion.all(
                                                new Criterion.Is(GRADE, "F"),
                                                new Criterion.Not(
                                                        new Criterion.Known(
                                                                Field.named("phone")))))));
    }

    @Test
    void inAListOneIsEnough() {
        var city = Field.named("city");
        assertThat(way("{city: [contains a, starts with b]}"))
                .isEqualTo(
                        Criterion.any(
                                new Criterion.Contains(city, "a"),
                                new Criterion.StartsWith(city, "b")));
        assertThat(way("{city: [is known, b]}"))
                .isEqualTo(new Criterion.OneOf(city, List.of("known", "b")));
    }

    @Test
    void howOftenIsCounted() {
        assertThat(way("{did: white-paper 2 times within 60 days}"))
                .isEqualTo(new Criterion.CountWithin("white-paper", 2, 60));
        assertThat(way("always")).isEqualTo(Criterion.always());
    }

    @Test
    void limitsRead() {
        assertThat(cap("once")).isEqualTo(Cap.once());
        assertThat(cap("3 in 90 days")).isEqualTo(Cap.of(3, 90));
        assertThat(cap("1 in 30 days per topic")).isEqualTo(new Cap(1, 30, Cap.Per.TOPIC, false));
        assertThat(cap("3 different in 90 days")).isEqualTo(new Cap(3, 90, Cap.Per.RULE, true));
        assertThat(cap("once per thing")).isEqualTo(new Cap(1, Cap.FOREVER, Cap.Per.THING, false));
    }

    @Test
    void evidenceReads() {
        assertThat(evidence("white-paper 2 different within 60 days about one topic"))
                .isEqualTo(
                        new PhaseRule(
                                Phase.COMPARING,
                                List.of(new Need("white-paper", 2, Counting.DIFFERENT)),
                                60,
                                true));
        assertThat(evidence("webinar and white-paper on 2 days within 14 days"))
                .isEqualTo(
                        new PhaseRule(
                                Phase.COMPARING,
                                List.of(
                                        new Need("webinar", 1, Counting.TIMES),
                                        new Need("white-paper", 2, Counting.DAYS)),
                                14,
                                false));
    }

    @Test
    void aPlaybookNamesThePropertiesThatItLooksAt() {
        assertThat(Mentions.properties(ShippedPlaybooks.maschinenbau()))
                .containsExactly("fair", "field", "paper", "product", "topic");
    }

    private static Criterion way(String condition) {
        var text =
                ShippedPlaybooks.text("textbook")
                        .replace(
                                "when:\n              grade: [A, B]\n              interest: at least 40",
                                "when: " + condition);
        var ladder = PlaybookText.read(text).orThrow().agreement().ladder();
        return ladder.stage("mql").entries().getFirst().criterion();
    }

    private static Cap cap(String limit) {
        var text =
                ShippedPlaybooks.text("textbook")
                        .replace("points: 10\n", "points: 10\n      at-most: " + limit + "\n");
        var rules = PlaybookText.read(text).orThrow().agreement().rules();
        return rules.getFirst().cap().orElseThrow();
    }

    private static PhaseRule evidence(String evidence) {
        var text =
                ShippedPlaybooks.text("textbook")
                        .replace("comparing: webinar", "comparing: " + evidence);
        return PlaybookText.read(text).orThrow().agreement().maturity().evidence().getLast();
    }
}
