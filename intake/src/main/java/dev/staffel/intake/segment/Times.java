package dev.staffel.intake.segment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The times of an event: what clients write, and what our clock makes of it.
final class Times {
    // A device that claims to live earlier has lost its clock.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_OF_MILLISECOND = 1_000_000;
    private static final long FIRST_MILLISECOND = 100_000_000_000L;

    private Times() {}

    /// By our clock: `received − (sent − original)`; by the client's, when it doesn't say when it sent. Never later
    /// than it was received; received itself, when the client's clock makes no sense.
    static Instant happened(Instant received, @Nullable Instant original, @Nullable Instant sent) {
        if (original == null) return received;
        var happened = sent == null ? original : received.minus(Duration.between(original, sent));
        if (happened.isAfter(received) || happened.isBefore(EARLIEST)) return received;
        return happened.truncatedTo(ChronoUnit.MICROS);
    }

    /// Reads an ISO 8601 time, with UTC where no zone is given, or seconds or milliseconds since 1970.
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.strip().length() < 9 || text.length() > 40) return null;
        try {
            var time = parse(text.strip());
            return time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant parse(String text) {
        if (isUsual(text)) return usual(text);
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) return sinceEpoch(text);
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        var iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        if (iso.endsWith("Z")) return Instant.parse(iso);
        boolean zoned = iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        if (!zoned) return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return OffsetDateTime.parse(withColon(iso)).toInstant();
    }

    // What all the common clients write, 2026-11-22T08:00:00.000Z, is read without a formatter: it
    // comes with every event.
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) return false;
        for (int i = 0; i < text.length(); i++) {
            char wanted = USUAL.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) return false;
        }
        return true;
    }

    private static Instant usual(String text) {
        var date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        var time =
                LocalTime.of(
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * NANOS_OF_MILLISECOND);
        return LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static String withColon(String iso) {
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        if (iso.length() - sign != 5) return iso;
        return iso.substring(0, sign + 3) + ':' + iso.substring(sign + 3);
    }

    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        return number < FIRST_MILLISECOND
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }
}
