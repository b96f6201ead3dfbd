package dev.staffel.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Watch watch = new Watch();
    private final Attempts attempts = new Attempts(watch);

    @Test
    void guessingOneAccountFromManyAddressesIsStopped() {
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            if (attempts.begin(from("10.0." + i / 250 + "." + i % 250, false))) looked++;
        }
        assertThat(looked).isEqualTo(10);
    }

    @Test
    void theOwnerIsNotShutOutInABrowserThatIsKnown() {
        for (int i = 0; i < 1000; i++) attempts.begin(from("10.0.0." + i % 250, false));
        assertThat(attempts.begin(from("10.9.9.9", true))).isTrue();
    }

    @Test
    void theOwnerGetsATryElsewhereSoonAfterTheGuessingEnds() {
        for (int i = 0; i < 1000; i++) attempts.begin(from("10.0.0." + i % 250, false));
        assertThat(attempts.begin(from("10.9.9.9", false))).isFalse();
        watch.pass(Duration.ofMinutes(2));
        assertThat(attempts.begin(from("10.9.9.9", false))).isTrue();
    }

    @Test
    void guessingManyAccountsFromOneAddressIsStopped() {
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            var attempt = new Attempts.Try("user" + i + "@example.org", "10.0.0.1", false);
            if (attempts.begin(attempt)) looked++;
        }
        assertThat(looked).isEqualTo(30);
    }

    @Test
    void oneNetworkOfIpv6CountsAsOneAddress() {
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            String address = "2001:db8:1:2:0:0:0:" + Integer.toHexString(i);
            if (attempts.begin(new Attempts.Try("user" + i + "@example.org", address, false)))
                looked++;
        }
        assertThat(looked).isEqualTo(30);
    }

    @Test
    void successStartsTheAccountAfresh() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.begin(from("10.0.0.1", false))).isTrue();
            attempts.succeeded(from("10.0.0.1", false));
        }
    }

    private static Attempts.Try from(String address, boolean knownDevice) {
        return new Attempts.Try("owner@example.org", address, knownDevice);
    }

    /// A clock that moves only when told.
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        private void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
