package dev.staffel.server.imports;

/// A set of numbers in a flat table, for millions of them.
final class LongSet {
    private static final double FULL = 0.6;

    private long[] table = new long[1 << 12];
    private int size;
    private boolean hasZero;

    /// Whether the number was not in the set before.
    boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size > table.length * FULL) {
            grow();
        }
        int place = place(table, number);
        if (table[place] == number) {
            return false;
        }
        table[place] = number;
        size++;
        return true;
    }

    boolean contains(long number) {
        return number == 0 ? hasZero : table[place(table, number)] == number;
    }

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long number : table) {
            if (number != 0) {
                larger[place(larger, number)] = number;
            }
        }
        table = larger;
    }

    private static int place(long[] table, long number) {
        int mask = table.length - 1;
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[place] != 0 && table[place] != number) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
