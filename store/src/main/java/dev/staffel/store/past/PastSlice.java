package dev.staffel.store.past;

import dev.staffel.engine.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Some leads with all their rows. May be read by several threads.
public final class PastSlice {
    private final PastColumns columns;
    private final long[] leads; // each once, ascending
    private final int[]
            starts; // where the rows of each lead begin in `order`, and where the last ends
    private final int[] order; // rows by lead, then position

    PastSlice(PastColumns columns) {
        this.columns = columns;
        this.leads = distinct(columns);
        this.starts = new int[leads.length + 1];
        this.order = new int[columns.rows()];
        var places = new int[columns.rows()];
        for (int row = 0; row < places.length; row++) {
            places[row] = Arrays.binarySearch(leads, columns.lead(row));
            starts[places[row] + 1]++;
        }
        for (int lead = 0; lead < leads.length; lead++) starts[lead + 1] += starts[lead];
        var next = Arrays.copyOf(starts, leads.length);
        for (int row = 0; row < places.length; row++) order[next[places[row]]++] = row;
        for (int lead = 0; lead < leads.length; lead++) sort(starts[lead], starts[lead + 1]);
    }

    public int leads() {
        return leads.length;
    }

    public int rows() {
        return order.length;
    }

    /// The claims that its rows name, each once.
    public Set<Integer> shapes() {
        var shapes = new HashSet<Integer>();
        for (int row = 0; row < order.length; row++) shapes.add(columns.shape(row));
        return shapes;
    }

    /// The number of a lead by its place in the slice, from 0; ascending.
    public long lead(int place) {
        return leads[place];
    }

    /// The rows of a lead in the order of their positions; each once, also when two links tell it.
    public List<Row> rows(int place) {
        var rows = new ArrayList<Row>(starts[place + 1] - starts[place]);
        long last = -1;
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            long position = columns.position(order[i]);
            if (position != last) rows.add(columns.row(order[i]));
            last = position;
        }
        return rows;
    }

    private static long[] distinct(PastColumns columns) {
        var all = new long[columns.rows()];
        for (int row = 0; row < all.length; row++) all[row] = columns.lead(row);
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) all[kept++] = all[i];
        }
        return Arrays.copyOf(all, kept);
    }

    /// Few rows, which mostly lie in their order already.
    private void sort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int place = i;
            while (place > from && columns.position(order[place - 1]) > columns.position(row)) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = row;
        }
    }
}
