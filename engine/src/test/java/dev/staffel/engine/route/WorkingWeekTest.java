package dev.staffel.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.route.WorkingWeek.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every expected instant is worked out by hand on a calendar.
class WorkingWeekTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingWeek OFFICE =
            WorkingWeek.of(BERLIN, MONDAY_TO_FRIDAY, LocalTime.of(8, 0), LocalTime.of(17, 0));

    @Test
    void fourHoursOfAFridayAfternoonEndOnMonday() {
        // Friday 2026-11-20 15:00: two hours until 17:00, two more from Monday 8:00.
        assertThat(OFFICE.after(berlin("2026-11-20T15:00"), Duration.ofHours(4)))
                .isEqualTo(berlin("2026-11-23T10:00"));
    }

    @Test
    void aHolidayIsLeftOut() {
        var mayDay = OFFICE.without(List.of(LocalDate.of(2026, 5, 1)));

        // Thursday 2026-04-30 16:00: one hour; the first of May is free, then the weekend; three
        // hours on Monday.
        assertThat(mayDay.after(berlin("2026-04-30T16:00"), Duration.ofHours(4)))
                .isEqualTo(berlin("2026-05-04T11:00"));
        assertThat(mayDay.between(berlin("2026-04-30T16:00"), berlin("2026-05-04T11:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void theNightOfSummerTimeTakesAnHourFromWhoWorksThroughIt() {
        var night =
                WorkingWeek.of(
                        BERLIN, Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(5, 0));

        // On 2026-03-29 it is 3:00 right after 1:59, so that the shift lasts three hours and not
        // four.
        assertThat(night.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(night.after(berlin("2026-03-29T00:30"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-03-29T04:00"));
        // On 2026-10-25 the hour from 2:00 comes twice: five hours.
        assertThat(night.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void anOfficeDoesNotFeelTheChangeOfClocksOverItsWeekend() {
        // Friday 2026-03-27 16:00 and two hours: one on Friday, one on Monday after the change.
        assertThat(OFFICE.after(berlin("2026-03-27T16:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-03-30T09:00"));
    }

    @Test
    void twoZonesCountTheirOwnHours() {
        var lisbon =
                WorkingWeek.of(LISBON, MONDAY_TO_FRIDAY, LocalTime.of(8, 0), LocalTime.of(17, 0));
        var start = berlin("2026-11-23T16:30");

        // In Berlin half an hour is left of Monday; in Lisbon it is 15:30, an hour and a half.
        assertThat(OFFICE.after(start, Duration.ofHours(1))).isEqualTo(berlin("2026-11-24T08:30"));
        assertThat(lisbon.after(start, Duration.ofHours(1))).isEqualTo(berlin("2026-11-23T17:30"));
    }

    @Test
    void aDayWithABreakCountsBothItsParts() {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        hours.put(
                DayOfWeek.TUESDAY,
                List.of(
                        new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Span(LocalTime.of(13, 0), LocalTime.of(15, 0))));
        var partTime = WorkingWeek.of(BERLIN, hours, new TreeSet<>());

        assertThat(partTime.after(berlin("2026-11-24T11:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-11-24T14:00"));
        assertThat(partTime.isOpen(berlin("2026-11-24T12:30"))).isFalse();
        assertThat(partTime.endOfDay(berlin("2026-11-24T12:30")))
                .isEqualTo(berlin("2026-11-24T15:00"));
        assertThat(partTime.endOfDay(berlin("2026-11-24T15:00")))
                .as("after work the next working day counts, a week later")
                .isEqualTo(berlin("2026-12-01T15:00"));
    }

    @Test
    void noTimeAtNightIsTheBeginOfTheNextDay() {
        assertThat(OFFICE.after(berlin("2026-11-20T20:00"), Duration.ZERO))
                .isEqualTo(berlin("2026-11-23T08:00"));
        assertThat(OFFICE.after(berlin("2026-11-20T12:00"), Duration.ZERO))
                .isEqualTo(berlin("2026-11-20T12:00"));
    }

    @Test
    void whatIsCountedForwardsIsCountedBackTheSame() {
        long seed = 20_261_122;
        var random = new Random(seed);
        var free = OFFICE.without(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        for (int i = 0; i < 2_000; i++) {
            var start = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(40_000_000));
            var span = Duration.ofSeconds(1 + random.nextInt(400_000));
            assertThat(free.between(start, free.after(start, span)))
                    .as("seed %s, from %s for %s", seed, start, span)
                    .isEqualTo(span);
        }
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        assertThatThrownBy(() -> WorkingWeek.of(BERLIN, Set.of(), LocalTime.MIN, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an hour of work");
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
