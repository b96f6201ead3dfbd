package dev.staffel.store.past;

import java.util.Arrays;

/// Finds a small number by a long one, without an object for either.
final class LongIndex {
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio
    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = filled(1 << 10);
    private int size;

    /// The number kept for a key, or -1.
    int get(long key) {
        return values[slot(key)];
    }

    /// Keeps a number, in place of the one before, if any.
    void put(long key, int value) {
        if (size * 2 >= keys.length) grow();
        int slot = slot(key);
        if (values[slot] == NONE) size++;
        keys[slot] = key;
        values[slot] = value;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int last = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> Long.numberOfLeadingZeros(last));
        while (values[slot] != NONE && keys[slot] != key) slot = (slot + 1) & last;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] == NONE) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }

    private static int[] filled(int length) {
        var values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }
}
