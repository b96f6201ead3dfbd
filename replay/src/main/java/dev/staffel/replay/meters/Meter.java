package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.time.LocalDate;
import java.util.Optional;

/// What a meter shows: its cases first, its rate with the interval from 20 cases on, and before that when there will be as
/// many at today's pace.
public record Meter(Rate rate, Pace pace) {
    /// A meter that could not count anything yet.
    public static final Meter NONE = new Meter(new Rate(0, 0), Pace.NONE);

    /// A meter from its counts.
    ///
    /// @param hits how many of the cases are what the meter looks for
    /// @param lately how many of the cases came within the last [Pace#DAYS] days
    public static Meter of(int hits, int cases, int lately) {
        return new Meter(new Rate(hits, cases), Pace.of(lately));
    }

    public int hits() {
        return rate.hits();
    }

    public int cases() {
        return rate.cases();
    }

    public boolean isEnough() {
        return rate.isEnough();
    }

    /// How many cases are missing before there is a rate.
    public int missing() {
        return Math.max(0, Rate.LEAST_CASES - cases());
    }

    /// The day on which there will be enough cases, if they go on coming as they do; nothing when there are enough, or when
    /// none come.
    public Optional<LocalDate> enoughOn(LocalDate today) {
        return isEnough() || pace.cases() == 0
                ? Optional.empty()
                : Optional.of(today.plusDays(pace.daysFor(missing())));
    }
}
