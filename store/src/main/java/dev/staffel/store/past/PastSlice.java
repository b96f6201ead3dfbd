package dev.staffel.store.past;

import dev.staffel.engine.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Some leads with all their rows. May be read by several threads.
public final class PastSlice {
    private final PackedRows packed;
    private final int rows;
    private final long[] leads; // ascending
    private final long[] newest; // the place of each one's last row
    private final int[] counts; // of each one's rows

    /// Keeps what is read from now on, and not by what the leads were found.
    PastSlice(LeadRows read) {
        packed = read.packed();
        rows = read.count();
        leads = read.sorted();
        newest = new long[leads.length];
        counts = new int[leads.length];
        for (int place = 0; place < leads.length; place++) {
            int found = read.place(leads[place]);
            newest[place] = read.newest(found);
            counts[place] = read.count(found);
        }
    }

    /// Brings its rows back from where they were put aside; they can be read from then on.
    PastSlice recalled() {
        packed.recall();
        return this;
    }

    public int leads() {
        return leads.length;
    }

    public int rows() {
        return rows;
    }

    /// The claims that its rows name, each once.
    public Set<Integer> shapes() {
        return packed.shapes().stream().boxed().collect(Collectors.toSet());
    }

    /// The number of a lead by its place in the slice, from 0; ascending.
    public long lead(int place) {
        return leads[place];
    }

    /// The rows of a lead in the order of their positions; each once, also when two links tell it.
    public List<Row> rows(int place) {
        return packed.upTo(newest[place], counts[place]);
    }
}
