package dev.staffel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    // The expected ends were found apart, by integrating the density numerically and bisecting.
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, 0.1166",
        "5, 20, 0.1024, 0.4642",
        "30, 100, 0.2168, 0.3945",
        "20, 20, 0.8834, 1"
    })
    void theIntervalIsTheMiddleOfTheBetaDistribution(int hits, int cases, double low, double high) {
        var interval = new Rate(hits, cases).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void belowTwentyCasesThereIsNoRateYet() {
        assertThat(new Rate(10, 19).share()).isEmpty();
        assertThat(new Rate(10, 19).interval()).isEmpty();
        assertThat(new Rate(10, 20).share()).contains(0.5);
    }
}
