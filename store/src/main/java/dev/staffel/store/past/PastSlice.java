package dev.staffel.store.past;

import dev.staffel.engine.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Some leads with all their rows. May be read by several threads.
public final class PastSlice {
    private final LeadRows rows;
    private final long[] leads; // ascending

    PastSlice(LeadRows rows) {
        this.rows = rows;
        this.leads = rows.sorted();
    }

    public int leads() {
        return leads.length;
    }

    public int rows() {
        return rows.count();
    }

    /// The claims that its rows name, each once.
    public Set<Integer> shapes() {
        return rows.shapes().stream().boxed().collect(Collectors.toSet());
    }

    /// The number of a lead by its place in the slice, from 0; ascending.
    public long lead(int place) {
        return leads[place];
    }

    /// The rows of a lead in the order of their positions; each once, also when two links tell it.
    public List<Row> rows(int place) {
        return rows.of(leads[place]);
    }
}
