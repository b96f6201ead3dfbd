package dev.staffel.replay.meters;

/// How fast cases come: so many in the last days.
///
/// @param days over how many days they were counted
public record Pace(int cases, int days) {
    /// Over how many days the pace of a meter is taken: long enough for a quiet month, short enough to be today's.
    public static final int DAYS = 90;

    /// No case came of late.
    public static final Pace NONE = new Pace(0, DAYS);

    public Pace {
        if (cases < 0 || days < 1) throw new IllegalArgumentException(cases + " in " + days);
    }

    /// Cases of the last [#DAYS] days.
    public static Pace of(int cases) {
        return new Pace(cases, DAYS);
    }

    /// In how many days so many more cases will have come; at least one day.
    ///
    /// @throws IllegalStateException when none come
    public long daysFor(int more) {
        if (cases == 0) throw new IllegalStateException("no cases come");
        return Math.max(1, Math.ceilDiv((long) more * days, cases));
    }
}
