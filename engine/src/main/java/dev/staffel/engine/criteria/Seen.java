package dev.staffel.engine.criteria;

import org.jspecify.annotations.Nullable;

/// What a criterion can look at: one lead on one day, or one activity.
public interface Seen {

    /// What [#number] answers when the value is not known or no number.
    long UNKNOWN_NUMBER = Long.MIN_VALUE;

    /// The value as text, or null when it is not known.
    @Nullable String text(Field field);

    /// The value in thousandths, or [#UNKNOWN_NUMBER].
    long number(Field field);

    /// How often the activity was done on the last `days` days.
    int times(String activity, int days);
}
