package dev.staffel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Amounts that come with a chance of one half, as far as 40 cases tell.
class CoursesTest {
    private static final Rate HALF = new Rate(20, 40);

    private static Courses.Sum of(int amounts, long each) {
        return new Courses().of(Collections.nCopies(amounts, new Courses.Stake(each, HALF)));
    }

    @Test
    void oneAmountComesWholeOrNotAtAll() {
        assertThat(of(1, 1_000)).isEqualTo(new Courses.Sum(500, 0, 1_000));
    }

    @Test
    void manySmallAmountsLeaveOpenWhatTheCasesLeaveOpen() {
        var sum = of(1_000, 1);
        var interval = HALF.interval().orElseThrow();
        assertThat(sum.mean()).isEqualTo(500);
        assertThat(sum.low() / 1_000.0).isBetween(interval.low() - 0.03, interval.low() + 0.01);
        assertThat(sum.high() / 1_000.0).isBetween(interval.high() - 0.01, interval.high() + 0.03);
    }

    @Test
    void fewLargeAmountsLeaveMoreOpenThanManySmallOnes() {
        var few = of(4, 250);
        var many = of(1_000, 1);
        assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
    }

    @Test
    void theSameAmountsGiveTheSameInterval() {
        assertThat(of(7, 99)).isEqualTo(of(7, 99));
        assertThat(of(0, 1)).isEqualTo(new Courses.Sum(0, 0, 0));
    }

    @Test
    void tooFewCasesTellNothing() {
        var stake = new Courses.Stake(1, new Rate(5, Rate.LEAST_CASES - 1));
        assertThatThrownBy(() -> new Courses().of(List.of(stake)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
