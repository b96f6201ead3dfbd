package dev.staffel.store.past;

import dev.staffel.engine.Row;
import java.util.Arrays;

/// Leads and their rows, in whatever order they come.
final class LeadRows {
    private final LongIndex places = new LongIndex();
    private final PackedRows rows;
    private long[] leads = new long[1 << 10];
    private long[] newest =
            new long[1 << 10]; // the place of each lead's last row, 0 before its first
    private int[] counts = new int[1 << 10];
    private int count;

    LeadRows(PackedRows rows) {
        this.rows = rows;
    }

    void addLead(long lead) {
        int place = places.size();
        if (place == leads.length) {
            int more = place + (place >> 1);
            leads = Arrays.copyOf(leads, more);
            newest = Arrays.copyOf(newest, more);
            counts = Arrays.copyOf(counts, more);
        }
        leads[place] = lead;
        places.put(lead, place);
    }

    /// The place of a lead, or -1 when it is not among those added.
    int place(long lead) {
        return places.get(lead);
    }

    /// Takes a row, whose content lies in `bytes`.
    void add(int lead, Row row, byte[] bytes, int content, int length) {
        newest[lead] = rows.add(newest[lead], row, bytes, content, length);
        counts[lead]++;
        count++;
    }

    int count() {
        return count;
    }

    PackedRows packed() {
        return rows;
    }

    /// The place of a lead's last row.
    long newest(int lead) {
        return newest[lead];
    }

    /// How many rows a lead has.
    int count(int lead) {
        return counts[lead];
    }

    /// The leads that have rows, in the order of their numbers.
    long[] sorted() {
        var sorted = new long[places.size()];
        int kept = 0;
        for (int place = 0; place < sorted.length; place++) {
            if (counts[place] > 0) sorted[kept++] = leads[place];
        }
        var cut = Arrays.copyOf(sorted, kept);
        Arrays.sort(cut);
        return cut;
    }
}
