package dev.staffel.store.leads;

import dev.staffel.engine.handover.Within;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Monday to Friday from 8 to 17 in the company's zone.
record WorkingTime(ZoneId zone) {
    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    /// The end of a span that begins at an instant.
    Instant after(Instant start, Within span) {
        return switch (span) {
            case Within.Minutes(var minutes) -> after(start, minutes);
            case Within.SameDay() -> opened(start.atZone(zone)).with(END).toInstant();
        };
    }

    /// The instant at which so many working minutes have passed.
    Instant after(Instant start, long minutes) {
        var at = opened(start.atZone(zone));
        var left = Duration.ofMinutes(minutes);
        while (true) {
            var rest = Duration.between(at, at.with(END));
            if (left.compareTo(rest) <= 0) return at.plus(left).toInstant();
            left = left.minus(rest);
            at = opened(at.toLocalDate().plusDays(1).atTime(BEGIN).atZone(zone));
        }
    }

    /// The moment itself in working time, else when work begins next.
    private ZonedDateTime opened(ZonedDateTime moment) {
        var at = moment;
        if (!at.toLocalTime().isBefore(END))
            at = at.toLocalDate().plusDays(1).atTime(BEGIN).atZone(zone);
        if (at.toLocalTime().isBefore(BEGIN)) at = at.toLocalDate().atTime(BEGIN).atZone(zone);
        while (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY) {
            at = at.toLocalDate().plusDays(1).atTime(BEGIN).atZone(zone);
        }
        return at;
    }
}
