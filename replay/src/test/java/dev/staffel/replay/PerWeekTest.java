package dev.staffel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PerWeekTest {
    @Test
    void theMeanIsToldAtOnceAndItsIntervalFromTwentyOn() {
        assertThat(new PerWeek(19, 10).mean()).isEqualTo(1.9);
        assertThat(new PerWeek(19, 10).interval()).isEmpty();
        assertThat(new PerWeek(20, 10).interval()).isPresent();
    }

    /// Twice the shape is a number of degrees of freedom: the quantiles of chi-squared with 41 degrees from a table are
    /// 25.215 and 60.561.
    @Test
    void theIntervalIsThatOfTheGammaDistribution() {
        var interval = new PerWeek(20, 10).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(25.215 / 2 / 10, within(0.0001));
        assertThat(interval.high()).isCloseTo(60.561 / 2 / 10, within(0.0001));
    }
}
