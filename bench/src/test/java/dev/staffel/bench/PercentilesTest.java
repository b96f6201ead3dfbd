package dev.staffel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void soManyOfAHundredWereDoneWithinTheTime() {
        var oneToAHundred =
                new Percentiles(
                        LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());
        assertThat(oneToAHundred.at(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(oneToAHundred.at(95)).isEqualTo(Duration.ofMillis(95));
        assertThat(oneToAHundred.at(100)).isEqualTo(Duration.ofMillis(100));
        assertThat(oneToAHundred).hasToString("p50 50 ms, p95 95 ms");
    }

    @Test
    void oneIsAllThereIs() {
        assertThat(new Percentiles(new long[] {1_500_000})).hasToString("p50 1.5 ms, p95 1.5 ms");
    }
}
