package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Outage outage = new Outage(now::get);

    @Test
    void whoComesDuringARestartShallComeAgainSoon() {
        assertThat(outage.comeAgainAfter()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whoComesLaterShallWaitForAsLongAsClientsDo() {
        pass(Duration.ofSeconds(20));
        outage.begin();
        assertThat(outage.comeAgainAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aNewOutageIsShortAgain() {
        pass(Duration.ofMinutes(1));
        outage.end();
        assertThat(outage.isOver()).isTrue();
        outage.begin();
        assertThat(outage.isOver()).isFalse();
        assertThat(outage.comeAgainAfter()).isEqualTo(Duration.ofSeconds(15));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
