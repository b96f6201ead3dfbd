package dev.staffel.server.imports.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The least and the greatest number of the column that gives assumed instants their order.
public record OrderSpan(long least, long greatest) {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    public OrderSpan {
        if (greatest < least) {
            throw new IllegalArgumentException("the greatest must not be below the least");
        }
    }

    public static OrderSpan of(long number) {
        return new OrderSpan(number, number);
    }

    public OrderSpan with(long number) {
        return new OrderSpan(Math.min(least, number), Math.max(greatest, number));
    }

    /// The number that a cell holds, if it is a whole one.
    public static Optional<Long> number(String text) {
        String digits = text.strip();
        return WHOLE.matcher(digits).matches()
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }

    /// The instant at the number's place in the year.
    Instant instant(long number, int year, ZoneId zone) {
        Instant first = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        Instant last = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant().minusSeconds(1);
        double share =
                greatest == least ? 0 : ((double) number - least) / ((double) greatest - least);
        long seconds = (long) (share * (last.getEpochSecond() - first.getEpochSecond()));
        return first.plusSeconds(seconds);
    }
}
