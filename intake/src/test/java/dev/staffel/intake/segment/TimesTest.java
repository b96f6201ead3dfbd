package dev.staffel.intake.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void aClockThatGoesWrongIsCorrectedByWhatItSaysOfSending() {
        var original = Instant.parse("2026-11-22T13:00:00Z");
        var sent = Instant.parse("2026-11-22T13:00:30Z");
        assertThat(Times.happened(RECEIVED, original, sent)).isEqualTo("2026-11-22T09:59:30Z");
    }

    @Test
    void withoutATimeOfSendingTheClientsClockCounts() {
        var original = Instant.parse("2024-03-01T12:00:00Z");
        assertThat(Times.happened(RECEIVED, original, null)).isEqualTo(original);
    }

    @Test
    void withoutAnyTimeItHappenedWhenItWasReceived() {
        assertThat(Times.happened(RECEIVED, null, null)).isEqualTo(RECEIVED);
    }

    @Test
    void nothingHappensAfterItWasReceived() {
        var future = Instant.parse("2031-01-01T00:00:00Z");
        assertThat(Times.happened(RECEIVED, future, null)).isEqualTo(RECEIVED);
        assertThat(Times.happened(RECEIVED, future, RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void aDeviceThatLostItsClockIsNotBelieved() {
        assertThat(Times.happened(RECEIVED, Instant.EPOCH, null)).isEqualTo(RECEIVED);
        assertThat(Times.happened(RECEIVED, Instant.EPOCH, RECEIVED)).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T22:58:52.603Z, 2026-11-21T22:58:52.603Z",
        "2026-11-21T23:58:52+01:00, 2026-11-21T22:58:52Z",
        "2026-11-21T23:58:52+0100, 2026-11-21T22:58:52Z",
        "2026-11-21 22:58:52, 2026-11-21T22:58:52Z",
        "2026-11-21, 2026-11-21T00:00:00Z",
        "1795301932603, 2026-11-21T22:58:52.603Z",
        "1795301932, 2026-11-21T22:58:52Z"
    })
    void timesAreReadAsClientsWriteThem(String text, Instant time) {
        assertThat(Times.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-13-41T00:00:00Z",
                "12",
                "99999999999999999999999",
                "2026-1-1T",
                "+999999999-12-31T23:59:59Z",
                "-62135596800001",
                "0001-01-01T00:00:00Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Times.read(text)).isNull();
    }
}
