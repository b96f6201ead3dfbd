package dev.staffel.engine.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;

/// Days and hours of the epoch; a day begins at midnight in the company's zone.
///
/// The zone's offsets are tabulated from 1970 to 2100, because a day is asked for with every signal.
public final class Days {
    private static final long DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final long LARGEST_OFFSET = 18 * 3_600;

    private final ZoneId zone;
    private final long[] changes; // second at which each offset begins, the first at 0
    private final int[] offsets;

    public Days(ZoneId zone) {
        this.zone = zone;
        var found = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(Instant.EPOCH);
        while (next != null && next.toEpochSecond() < LAST) {
            found.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        changes = new long[found.size() + 1];
        offsets = new int[found.size() + 1];
        offsets[0] = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
        for (int i = 0; i < found.size(); i++) {
            changes[i + 1] = found.get(i).toEpochSecond();
            offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds();
        }
    }

    public int of(Instant instant) {
        return ofSecond(instant.getEpochSecond());
    }

    /// The day in which an hour of the epoch begins.
    public int ofHour(int hour) {
        return ofSecond((long) hour * HOUR_SECONDS);
    }

    private int ofSecond(long second) {
        int offset =
                second >= 0 && second < LAST
                        ? offsets[period(second)]
                        : zone.getRules()
                                .getOffset(Instant.ofEpochSecond(second))
                                .getTotalSeconds();
        return (int) Math.floorDiv(second + offset, DAY_SECONDS);
    }

    /// The first instant of the day.
    public Instant start(int day) {
        return Instant.ofEpochSecond(startSecond(day));
    }

    /// The hour of the epoch in which the day begins.
    public int firstHour(int day) {
        return (int) Math.floorDiv(startSecond(day), HOUR_SECONDS);
    }

    private long startSecond(int day) {
        long local = day * DAY_SECONDS;
        if (local < LARGEST_OFFSET || local >= LAST - LARGEST_OFFSET) {
            return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
        }
        int period = period(local - LARGEST_OFFSET);
        while (period + 1 < changes.length && changes[period + 1] + offsets[period] <= local) {
            period++;
        }
        // Where midnight is left out by a change, the day begins with the change.
        return Math.max(changes[period], local - offsets[period]);
    }

    private int period(long second) {
        int place = Arrays.binarySearch(changes, second);
        return place >= 0 ? place : -place - 2;
    }

    public static int hourOf(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), (long) HOUR_SECONDS);
    }
}
