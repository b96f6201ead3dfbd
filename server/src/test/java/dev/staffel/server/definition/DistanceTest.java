package dev.staffel.server.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final Field INTEREST = Field.named("interest");
    private static final Field GRADE = Field.named("grade");
    private static final Criterion FORTY = new Criterion.AtLeast(INTEREST, 40_000);
    private static final Criterion FITS = new Criterion.OneOf(GRADE, List.of("A", "B"));

    @Test
    void aNumberThatIsNearlyThereIsNearerThanOneThatIsFarOff() {
        assertThat(of(FORTY, lead(38_000, "A")).perMille()).isEqualTo(50);
        assertThat(of(FORTY, lead(10_000, "A")).perMille()).isEqualTo(750);
        assertThat(of(FORTY, lead(40_000, "A")).perMille()).isZero();
    }

    @Test
    void ofSeveralPartsEachThatIsMissingCounts() {
        var both = new Criterion.All(List.of(FORTY, FITS));
        var near = of(both, lead(38_000, "B"));
        assertThat(near.isNarrow()).isTrue();
        assertThat(near.missing()).extracting(Finding::criterion).containsExactly(FORTY);
        var far = of(both, lead(38_000, "D"));
        assertThat(far.perMille()).isEqualTo(1_050);
        assertThat(far.isNarrow()).isFalse();
    }

    @Test
    void ofSeveralWaysTheNearestCounts() {
        var either = new Criterion.Any(List.of(FITS, new Criterion.AtLeast(INTEREST, 50_000)));
        var nearest = of(either, lead(45_000, "D"));
        assertThat(nearest.perMille()).isEqualTo(100);
        assertThat(nearest.missing())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.criterion())
                                .isEqualTo(new Criterion.AtLeast(INTEREST, 50_000)));
    }

    @Test
    void whatIsNotKnownIsWhollyMissing() {
        assertThat(of(FORTY, lead(Seen.UNKNOWN_NUMBER, "A")).perMille()).isEqualTo(1_000);
    }

    private static Distance of(Criterion criterion, Seen seen) {
        return Distance.of(Evaluation.explain(criterion, seen), seen);
    }

    private static Seen lead(long thousandths, String grade) {
        return new Seen() {
            @Override
            public @Nullable String text(Field field) {
                return field.equals(GRADE) ? grade : "" + thousandths;
            }

            @Override
            public long number(Field field) {
                return thousandths;
            }

            @Override
            public int times(String activity, int days) {
                return 0;
            }
        };
    }
}
