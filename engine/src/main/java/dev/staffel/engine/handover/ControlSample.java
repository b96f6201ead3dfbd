package dev.staffel.engine.handover;

import dev.staffel.engine.KeyedHash;

/// An agreed small share of the leads just below the threshold that is handed over all the same, so that the meters learn what
/// the criteria leave out. It only adds: no lead is ever held back by it.
///
/// @param percent the share, at most [#MOST_PERCENT]
/// @param belowThousandths how far below the interest that a way in demands is just below
/// @param key under which leads are drawn by their hash; a version with another key draws others
public record ControlSample(int percent, long belowThousandths, String key) {
    public static final int MOST_PERCENT = 20;

    private static final int MILLIONTHS_OF_A_PERCENT = 10_000;

    public ControlSample {
        if (percent < 1 || percent > MOST_PERCENT)
            throw new IllegalArgumentException("percent from 1 to 20: " + percent);
        if (belowThousandths < 1)
            throw new IllegalArgumentException("just below is below: " + belowThousandths);
        if (key.isBlank()) throw new IllegalArgumentException("a draw needs a key");
    }

    /// Whether a lead is drawn; always the same for the same key.
    public boolean draws(long lead) {
        return KeyedHash.under(key).millionths(lead) < percent * MILLIONTHS_OF_A_PERCENT;
    }
}
