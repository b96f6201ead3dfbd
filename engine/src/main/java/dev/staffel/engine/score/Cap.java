package dev.staffel.engine.score;

/// How often a rule may count within a period of days; the earliest activities count first.
///
/// @param times how many may count
/// @param days the length of the sliding period in days, [#FOREVER] for "ever"
/// @param per what is counted apart from each other
/// @param different whether the same thing (a paper, a field) counts only once in the period
public record Cap(int times, int days, Per per, boolean different) {
    public static final int FOREVER = Integer.MAX_VALUE;

    /// Counted over the whole rule, for each topic, or for each thing (such as a fair) apart.
    public enum Per {
        RULE,
        TOPIC,
        THING
    }

    public Cap {
        if (times < 1) throw new IllegalArgumentException("times must be at least 1: " + times);
        if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
        if (different && per == Per.THING)
            throw new IllegalArgumentException("per thing is different already");
    }

    public static Cap of(int times, int days) {
        return new Cap(times, days, Per.RULE, false);
    }

    public static Cap once() {
        return of(1, FOREVER);
    }

    public boolean isForever() {
        return days == FOREVER;
    }
}
