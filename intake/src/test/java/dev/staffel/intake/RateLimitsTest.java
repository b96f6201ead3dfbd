package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimits limits = new RateLimits(now::get);

    private void pass(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private long passed(int source, int perMinute, int tries) {
        return IntStream.range(0, tries)
                .filter(_ -> limits.secondsToWait(source, perMinute) == 0)
                .count();
    }

    @Test
    void aMinutesWorthMayComeAtOnceAndNoMore() {
        assertThat(passed(1, 60, 100)).isEqualTo(60);
        assertThat(limits.secondsToWait(1, 60)).isEqualTo(1);
        assertThat(passed(2, 60, 1)).isEqualTo(1);
    }

    @Test
    void timeEarnsMoreButNeverMoreThanAMinutesWorth() {
        assertThat(passed(1, 60, 60)).isEqualTo(60);
        pass(10);
        assertThat(passed(1, 60, 100)).isEqualTo(10);
        pass(100_000);
        assertThat(passed(1, 60, 100)).isEqualTo(60);
    }

    @Test
    void whoMaySendRarelyIsToldToWaitLong() {
        assertThat(passed(1, 2, 2)).isEqualTo(2);
        assertThat(limits.secondsToWait(1, 2)).isEqualTo(30);
    }
}
