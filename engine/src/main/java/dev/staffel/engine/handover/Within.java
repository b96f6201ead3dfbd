package dev.staffel.engine.handover;

/// A span of working time, to be turned into an instant by the calendar.
public sealed interface Within {
    /// So many working minutes.
    record Minutes(long minutes) implements Within {
        public Minutes {
            if (minutes < 0)
                throw new IllegalArgumentException("no time runs backwards: " + minutes);
        }
    }

    /// By the end of the same working day.
    record SameDay() implements Within {}
}
