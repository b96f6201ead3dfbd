package dev.staffel.engine.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A sorted set of hours of the epoch.
public final class Hours {
    public static final Hours NONE = new Hours(new int[0]);

    private final int[] sorted;

    private Hours(int[] sorted) {
        this.sorted = sorted;
    }

    /// Hours that are sorted already.
    ///
    /// @param sorted strictly ascending; not changed afterwards
    public static Hours ofSorted(int[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] <= sorted[i - 1])
                throw new IllegalArgumentException("hours must ascend, at " + i);
        }
        return sorted.length == 0 ? NONE : new Hours(sorted);
    }

    public int size() {
        return sorted.length;
    }

    public int hour(int place) {
        return sorted[place];
    }

    public Hours plus(int hour) {
        if (sorted.length > 0 && sorted[sorted.length - 1] == hour) return this;
        int place = Arrays.binarySearch(sorted, hour);
        if (place >= 0) return this;
        int insertAt = -place - 1;
        var more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, insertAt);
        more[insertAt] = hour;
        System.arraycopy(sorted, insertAt, more, insertAt + 1, sorted.length - insertAt);
        return new Hours(more);
    }

    /// Without the hours before this one.
    public Hours since(int hour) {
        if (sorted.length == 0 || sorted[0] >= hour) return this;
        return new Hours(Arrays.copyOfRange(sorted, firstAtOrAfter(hour), sorted.length));
    }

    /// Whether there is one from the first (inclusive) to the second (exclusive).
    public boolean hasBetween(int from, int to) {
        int place = firstAtOrAfter(from);
        return place < sorted.length && sorted[place] < to;
    }

    /// The place of the first hour that is not before this one; [#size] when there is none.
    public int firstAtOrAfter(int hour) {
        int place = Arrays.binarySearch(sorted, hour);
        return place >= 0 ? place : -place - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hours that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
