package dev.staffel.store.past;

import java.util.Arrays;

/// Which rows of a subject belong to which lead, as it is known now.
final class Belonging {
    private static final int NONE = -1;

    private final LongIndex newest = new LongIndex(); // a subject's link that was added last
    private int[] leads = new int[1 << 10];
    private long[] froms = new long[1 << 10];
    private long[] tos = new long[1 << 10];
    private int[] befores = new int[1 << 10]; // the link of the same subject that was added before
    private int links;

    /// @param lead by its place among the leads that are read
    /// @param to the first position that no longer belongs to it
    void add(long subject, int lead, long from, long to) {
        if (links == leads.length) grow();
        leads[links] = lead;
        froms[links] = from;
        tos[links] = to;
        befores[links] = newest.get(subject);
        newest.put(subject, links);
        links++;
    }

    /// The first link of a subject that has the position, or -1; [#next] tells the others.
    int first(long subject, long position) {
        return holding(newest.get(subject), position);
    }

    int next(int link, long position) {
        return holding(befores[link], position);
    }

    int lead(int link) {
        return leads[link];
    }

    private int holding(int from, long position) {
        int link = from;
        while (link != NONE && (position < froms[link] || position >= tos[link])) {
            link = befores[link];
        }
        return link;
    }

    private void grow() {
        int more = links + (links >> 1);
        leads = Arrays.copyOf(leads, more);
        froms = Arrays.copyOf(froms, more);
        tos = Arrays.copyOf(tos, more);
        befores = Arrays.copyOf(befores, more);
    }
}
