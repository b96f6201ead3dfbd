package dev.staffel.engine.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Uncapped counts of what was done, per rule, day, topic and thing; the evidence that interest and maturity are read from.
///
/// Rules and topics are places in the playbook (a topic's place starts at 1, 0 is "about nothing"); days are days of the
/// epoch in the company's zone; a thing is a 64-bit hash of its name, 0 where things don't matter. Sorted by rule, then
/// day, so that caps can count the earliest first.
public final class Tallies {
    public static final Tallies NONE = new Tallies(new long[0], new long[0], new int[0]);

    private final long[] keys;
    private final long[] things;
    private final int[] counts;

    // What was read last, for it is often asked for again. An entry is only ever one that is right,
    // so a race costs a second
    // reading at most.
    private @Nullable Read last;

    private Tallies(long[] keys, long[] things, int[] counts) {
        this.keys = keys;
        this.things = things;
        this.counts = counts;
    }

    public int size() {
        return keys.length;
    }

    public int rule(int place) {
        return (int) (keys[place] >>> 40);
    }

    public int day(int place) {
        return (int) (keys[place] >>> 16) & 0xFF_FFFF;
    }

    public int topic(int place) {
        return (int) keys[place] & 0xFFFF;
    }

    public long thing(int place) {
        return things[place];
    }

    public int count(int place) {
        return counts[place];
    }

    /// The interest that was read of these tallies.
    ///
    /// @param by by whom it was read
    /// @param active the other evidence that it rests on
    record Read(Scoring by, Hours active, int day, boolean tracking, Interest interest) {
        @SuppressWarnings(
                "ReferenceEquality") // another instance may be equal, which costs a reading only
        boolean isOf(Scoring scoring, Hours hours, int on, boolean allowed) {
            return day == on && by == scoring && active == hours && tracking == allowed;
        }
    }

    /// What was read last, if anything was.
    @Nullable Read last() {
        return last;
    }

    void last(Read read) {
        last = read;
    }

    /// The first place of the rule's run; equal to [#end] when it has none.
    public int start(int rule) {
        return lowerBound((long) rule << 40);
    }

    public int end(int rule) {
        return lowerBound((rule + 1L) << 40);
    }

    public Tallies plus(int rule, int day, int topic, long thing, int times) {
        long key = key(rule, day, topic);
        int place = lowerBound(key);
        while (place < keys.length && keys[place] == key && things[place] < thing) place++;
        if (place < keys.length && keys[place] == key && things[place] == thing) {
            var more = counts.clone();
            more[place] += times;
            return new Tallies(keys, things, more);
        }
        return new Tallies(
                inserted(keys, place, key),
                inserted(things, place, thing),
                inserted(counts, place, times));
    }

    /// With other counts from a place on; without those that are 0.
    Tallies withCounts(int start, int[] next) {
        int gone = (int) Arrays.stream(next).filter(count -> count == 0).count();
        var kept = new Builder(keys.length - gone);
        for (int place = 0; place < keys.length; place++) {
            boolean isChanged = place >= start && place < start + next.length;
            int count = isChanged ? next[place - start] : counts[place];
            if (count > 0) kept.add(rule(place), day(place), topic(place), things[place], count);
        }
        return kept.build();
    }

    /// Takes tallies in their order, such as they were stored.
    public static final class Builder {
        private final long[] keys;
        private final long[] things;
        private final int[] counts;
        private int size;

        public Builder(int size) {
            keys = new long[size];
            things = new long[size];
            counts = new int[size];
        }

        public void add(int rule, int day, int topic, long thing, int count) {
            keys[size] = key(rule, day, topic);
            things[size] = thing;
            counts[size] = count;
            if (size > 0 && isBefore(size, size - 1))
                throw new IllegalArgumentException("tallies must ascend, at " + size);
            size++;
        }

        private boolean isBefore(int place, int other) {
            return keys[place] < keys[other]
                    || (keys[place] == keys[other] && things[place] <= things[other]);
        }

        public Tallies build() {
            if (size != keys.length)
                throw new IllegalStateException((keys.length - size) + " tallies are missing");
            return new Tallies(keys, things, counts);
        }
    }

    private static long key(int rule, int day, int topic) {
        return (long) rule << 40 | (long) (day & 0xFF_FFFF) << 16 | topic;
    }

    private int lowerBound(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] inserted(long[] values, int place, long value) {
        var more = new long[values.length + 1];
        System.arraycopy(values, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(values, place, more, place + 1, values.length - place);
        return more;
    }

    private static int[] inserted(int[] values, int place, int value) {
        var more = new int[values.length + 1];
        System.arraycopy(values, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(values, place, more, place + 1, values.length - place);
        return more;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tallies that
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(things, that.things)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append("rule ").append(rule(i)).append(" day ").append(day(i));
            text.append(" topic ").append(topic(i)).append(": ").append(count(i)).append("; ");
        }
        return text.toString();
    }
}
