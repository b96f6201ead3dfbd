package dev.staffel.engine.score;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/// Days and hours of the epoch; a day begins at midnight in the company's zone.
public final class Days {
    private static final long DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;

    private final ZoneRules rules;

    public Days(ZoneId zone) {
        this.rules = zone.getRules();
    }

    public int of(Instant instant) {
        long local = instant.getEpochSecond() + rules.getOffset(instant).getTotalSeconds();
        return (int) Math.floorDiv(local, DAY_SECONDS);
    }

    /// The day in which an hour of the epoch begins.
    public int ofHour(int hour) {
        return of(Instant.ofEpochSecond((long) hour * HOUR_SECONDS));
    }

    /// The first instant of the day.
    public Instant start(int day) {
        long local = day * DAY_SECONDS;
        var guess =
                Instant.ofEpochSecond(
                        local - rules.getOffset(Instant.ofEpochSecond(local)).getTotalSeconds());
        while (of(guess) < day) guess = guess.plusSeconds(HOUR_SECONDS);
        while (of(guess.minusSeconds(1)) >= day) guess = guess.minusSeconds(HOUR_SECONDS);
        return guess;
    }

    /// The hour of the epoch in which the day begins.
    public int firstHour(int day) {
        return hourOf(start(day));
    }

    public static int hourOf(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), (long) HOUR_SECONDS);
    }
}
