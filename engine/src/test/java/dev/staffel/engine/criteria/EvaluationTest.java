package dev.staffel.engine.criteria;

import static dev.staffel.engine.criteria.Truth.NO;
import static dev.staffel.engine.criteria.Truth.UNKNOWN;
import static dev.staffel.engine.criteria.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Yes, no and not known.
class EvaluationTest {
    private static final Criterion HOLDS = new Criterion.Is(Field.attribute("role"), "Sales");
    private static final Criterion FAILS = new Criterion.Is(Field.attribute("role"), "purchasing");
    private static final Criterion NOT_KNOWN = new Criterion.Is(Field.attribute("title"), "x");

    private static final Seen SEEN =
            new Seen() {
                @Override
                public @Nullable String text(Field field) {
                    return switch (field.name()) {
                        case "role" -> "sales";
                        case "account.staff" -> "180";
                        case "path" -> "/de/Retrofit/prices";
                        default -> null;
                    };
                }

                @Override
                public long number(Field field) {
                    return field.name().equals("account.staff") ? 180_000 : UNKNOWN_NUMBER;
                }

                @Override
                public int times(String activity, int days) {
                    return activity.equals("paper") && days >= 10 ? 2 : 0;
                }
            };

    private static Truth test(Criterion criterion) {
        return Evaluation.test(criterion, SEEN);
    }

    @Test
    void allIsFalseAsSoonAsOneIs() {
        assertThat(test(Criterion.all(HOLDS, HOLDS))).isEqualTo(YES);
        assertThat(test(Criterion.all(HOLDS, NOT_KNOWN))).isEqualTo(UNKNOWN);
        assertThat(test(Criterion.all(NOT_KNOWN, FAILS))).isEqualTo(NO);
        assertThat(test(Criterion.all())).isEqualTo(YES);
    }

    @Test
    void anyIsTrueAsSoonAsOneIs() {
        assertThat(test(Criterion.any(FAILS, FAILS))).isEqualTo(NO);
        assertThat(test(Criterion.any(FAILS, NOT_KNOWN))).isEqualTo(UNKNOWN);
        assertThat(test(Criterion.any(NOT_KNOWN, HOLDS))).isEqualTo(YES);
        assertThat(test(Criterion.any())).isEqualTo(NO);
    }

    @Test
    void theOppositeOfNotKnownIsNotKnown() {
        assertThat(test(new Criterion.Not(HOLDS))).isEqualTo(NO);
        assertThat(test(new Criterion.Not(FAILS))).isEqualTo(YES);
        assertThat(test(new Criterion.Not(NOT_KNOWN))).isEqualTo(UNKNOWN);
    }

    @Test
    void textIsComparedWhateverTheCase() {
        assertThat(test(new Criterion.OneOf(Field.attribute("role"), List.of("it", "SALES"))))
                .isEqualTo(YES);
        assertThat(test(new Criterion.Contains(Field.named("path"), "retrofit"))).isEqualTo(YES);
        assertThat(test(new Criterion.StartsWith(Field.named("path"), "/DE/"))).isEqualTo(YES);
        assertThat(test(new Criterion.StartsWith(Field.named("path"), "/en/"))).isEqualTo(NO);
        assertThat(test(new Criterion.Contains(Field.named("form"), "x"))).isEqualTo(UNKNOWN);
    }

    @Test
    void numbersAreComparedExactlyAndBothEndsBelong() {
        var staff = Field.attribute("account.staff");
        assertThat(test(new Criterion.AtLeast(staff, 180_000))).isEqualTo(YES);
        assertThat(test(new Criterion.AtLeast(staff, 180_001))).isEqualTo(NO);
        assertThat(test(new Criterion.Between(staff, 100_000, 180_000))).isEqualTo(YES);
        assertThat(test(new Criterion.Between(staff, 180_001, 190_000))).isEqualTo(NO);
        assertThat(test(new Criterion.AtLeast(Field.attribute("role"), 1))).isEqualTo(UNKNOWN);
    }

    @Test
    void whetherSomethingIsKnownIsAlwaysKnown() {
        assertThat(test(new Criterion.Known(Field.attribute("role")))).isEqualTo(YES);
        assertThat(test(new Criterion.Known(Field.attribute("title")))).isEqualTo(NO);
    }

    @Test
    void whatWasDoneIsCountedWithinItsDays() {
        assertThat(test(new Criterion.DidWithin("paper", 10))).isEqualTo(YES);
        assertThat(test(new Criterion.DidWithin("paper", 9))).isEqualTo(NO);
        assertThat(test(new Criterion.CountWithin("paper", 2, 10))).isEqualTo(YES);
        assertThat(test(new Criterion.CountWithin("paper", 3, 10))).isEqualTo(NO);
    }

    @Test
    void theExplanationHasTheShapeOfTheCriterionAndTheValuesSeen() {
        var criterion =
                Criterion.any(
                        FAILS,
                        new Criterion.Not(NOT_KNOWN),
                        new Criterion.CountWithin("paper", 3, 10));
        var finding = Evaluation.explain(criterion, SEEN);
        assertThat(finding.truth()).isEqualTo(UNKNOWN);
        assertThat(finding.parts()).extracting(Finding::truth).containsExactly(NO, UNKNOWN, NO);
        assertThat(finding.parts()).extracting(Finding::seen).containsExactly("sales", "", "2");
        assertThat(finding.parts().get(1).parts()).extracting(Finding::seen).containsExactly("");
    }

    @Test
    void theLeaveLevelLowersEachDemandOnInterestAndNothingElse() {
        var criterion =
                Criterion.all(
                        HOLDS,
                        new Criterion.AtLeast(Field.named("interest"), 40_000),
                        Criterion.any(
                                new Criterion.AtLeast(Field.named("interest.retrofit"), 30_000),
                                new Criterion.AtLeast(Field.named("maturity"), 2_000)));
        assertThat(criterion.withInterestLoweredBy(10_000))
                .isEqualTo(
                        Criterion.all(
                                HOLDS,
                                new Criterion.AtLeast(Field.named("interest"), 30_000),
                                Criterion.any(
                                        new Criterion.AtLeast(
                                                Field.named("interest.retrofit"), 20_000),
                                        new Criterion.AtLeast(Field.named("maturity"), 2_000))));
    }

    @Test
    void fieldsAreReadByTheirNamesAndNameThemselves() {
        for (String name :
                List.of(
                        "interest",
                        "interest.retrofit",
                        "property.paper",
                        "grade",
                        "path",
                        "email")) {
            assertThat(Field.named(name).name()).isEqualTo(name);
        }
        assertThat(Field.named("path").kind().ofActivity()).isTrue();
        assertThat(Field.named("stage").kind().ofActivity()).isFalse();
    }
}
