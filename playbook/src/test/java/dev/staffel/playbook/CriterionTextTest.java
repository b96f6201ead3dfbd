package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTextTest {
    private static final String WAY = "agreement/ladder/stages/mql/entries/a/when";
    private static final String TRAIT = "agreement/personas/engineering/traits/role/when";
    private static final String TEXT =
            ShippedPlaybooks.text("maschinenbau")
                    .replaceFirst("grade: A\n", "grade: at least B  # as sales asked\n");

    @Test
    void aChangedThresholdLeavesTheOtherQuestionsAsTheyWereWritten() {
        var asked = ((Criterion.All) CriterionText.at(TEXT, WAY).orElseThrow()).parts();
        var wanted = new ArrayList<>(asked);
        wanted.set(1, new Criterion.AtLeast(Field.named("interest"), 55_000));
        var changed = CriterionText.with(TEXT, WAY, new Criterion.All(wanted));
        assertThat(changed).isEqualTo(TEXT.replaceFirst("at least 40", "at least 55"));
        assertThat(changed).contains("grade: at least B  # as sales asked");
    }

    @Test
    void aQuestionIsAddedAndTakenAwayInItsOwnLine() {
        var asked = ((Criterion.All) CriterionText.at(TEXT, WAY).orElseThrow()).parts();
        var more = new ArrayList<>(asked);
        more.add(new Criterion.Known(Field.named("email")));
        var added = CriterionText.with(TEXT, WAY, new Criterion.All(more));
        assertThat(added.lines().filter(line -> !TEXT.contains(line)))
                .containsExactly("              email: known");
        assertThat(CriterionText.with(added, WAY, new Criterion.All(asked))).isEqualTo(TEXT);
    }

    @Test
    void anItemOfAListKeepsItsNeighbours() {
        var path = "agreement/handover/required-data/contact-permission/given";
        var text = TEXT.replaceFirst("- consent.phone: yes\n", "- consent.phone: yes  # by hand\n");
        var parts = ((Criterion.Any) CriterionText.at(text, path).orElseThrow()).parts();
        var wanted = new ArrayList<>(parts);
        wanted.removeLast();
        wanted.add(new Criterion.CountWithin("chat", 2, 30));
        var changed = CriterionText.with(text, path, new Criterion.Any(wanted));
        assertThat(changed)
                .contains("- consent.phone: yes  # by hand", "- did: chat 2 times within 30 days");
        assertThat(changed.lines().filter(line -> !text.contains(line))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsWrittenIsReadBackAsTheSame(long seed) {
        var random = new Random(seed);
        var text = TEXT;
        for (int i = 0; i < 15; i++) {
            var wanted = new RandomCriteria(random).ofFit(3);
            text = CriterionText.with(text, TRAIT, wanted);
            assertThat(CriterionText.at(text, TRAIT)).as("seed %d", seed).contains(wanted);
        }
        assertThat(PlaybookText.read(text).orThrow()).isNotNull();
    }

    @Test
    void eachPlaceOffersWhatMayBeAskedThere() {
        assertThat(names(WAY))
                .contains("interest", "interest.retrofit", "answers.budget", "email")
                .doesNotContain("path");
        assertThat(names("agreement/rules/r01/when"))
                .contains("activity", "topic", "path")
                .doesNotContain("grade");
        assertThat(names(TRAIT)).contains("role").doesNotContain("interest");
        assertThat(names("settings/topics/retrofit/when"))
                .contains("path")
                .doesNotContain("activity");
        assertThat(CriterionText.asksDeeds(WAY)).isTrue();
        assertThat(CriterionText.asksDeeds("agreement/rules/r01/when")).isFalse();
    }

    @Test
    void whatCanNotBeReadIsNoCriterion() {
        assertThat(CriterionText.at(TEXT, "agreement/rules/none/when")).isEmpty();
        var broken = TEXT.replaceFirst("interest: at least 40", "interest: a lot");
        assertThat(CriterionText.at(broken, WAY)).isEmpty();
        assertThat(CriterionText.at(CriterionText.with(broken, WAY, Criterion.always()), WAY))
                .contains(Criterion.always());
    }

    private static List<String> names(String path) {
        return CriterionText.fields(TEXT, path).stream().map(Field::name).toList();
    }
}
