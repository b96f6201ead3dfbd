package dev.staffel.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeChoiceTest {
    private static final ZoneId MUNICH = ZoneId.of("Europe/Berlin");
    private static final NoticeChoice NIGHTS =
            new NoticeChoice(
                    true,
                    true,
                    Optional.of(new NoticeChoice.Quiet(LocalTime.of(18, 0), LocalTime.of(7, 30))));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MUNICH).toInstant();
    }

    @Test
    void aMailOfTheEveningWaitsForTheMorning() {
        assertThat(NIGHTS.mailAt(at("2026-03-10T19:00"), MUNICH)).isEqualTo(at("2026-03-11T07:30"));
        assertThat(NIGHTS.mailAt(at("2026-03-11T02:00"), MUNICH)).isEqualTo(at("2026-03-11T07:30"));
    }

    @Test
    void byDayItGoesAtOnce() {
        assertThat(NIGHTS.mailAt(at("2026-03-10T07:30"), MUNICH)).isEqualTo(at("2026-03-10T07:30"));
        assertThat(NIGHTS.maySpeak(at("2026-03-10T17:59"), MUNICH)).isTrue();
    }

    @Test
    void quietHoursAreMeantInTheReadersZone() {
        var newYork = ZoneId.of("America/New_York");
        assertThat(NIGHTS.maySpeak(at("2026-03-10T19:00"), MUNICH)).isFalse();
        assertThat(NIGHTS.maySpeak(at("2026-03-10T19:00"), newYork)).isTrue();
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var noon =
                new NoticeChoice(
                        true,
                        true,
                        Optional.of(new NoticeChoice.Quiet(LocalTime.NOON, LocalTime.of(13, 0))));
        assertThat(noon.mailAt(at("2026-03-10T12:30"), MUNICH)).isEqualTo(at("2026-03-10T13:00"));
        assertThat(noon.maySpeak(at("2026-03-10T13:00"), MUNICH)).isTrue();
    }

    @Test
    void whoWantsNoNoticesGetsNone() {
        var none = new NoticeChoice(false, true, Optional.empty());
        assertThat(none.maySpeak(at("2026-03-10T12:00"), MUNICH)).isFalse();
    }
}
