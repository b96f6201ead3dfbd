package dev.staffel.store.past;

import dev.staffel.store.sql.Sql;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;

/// All slices, one after the other. As many as their links fit into memory for come from one scan of the log: one is kept
/// while it is read, the others are put aside until their turn comes.
public final class PastSlices implements AutoCloseable {
    private final Sql sql;
    private final SlicePlan plan;
    private final ArrayDeque<PastSlice> read = new ArrayDeque<>();
    private Optional<RowFile> file = Optional.empty();
    private int next;

    PastSlices(Sql sql, SlicePlan plan) {
        this.sql = sql;
        this.plan = plan;
    }

    public int count() {
        return plan.slices();
    }

    /// The next slice; let go of the one before it, so that there is room.
    ///
    /// @throws NoSuchElementException behind the last
    /// @throws java.io.UncheckedIOException when what is put aside finds no room
    public PastSlice next() {
        if (next == plan.slices()) throw new NoSuchElementException();
        if (read.isEmpty()) scan();
        next++;
        return read.remove().recalled();
    }

    private void scan() {
        close();
        if (plan.atOnce() > 1) file = Optional.of(RowFile.create());
        read.addAll(
                sql.inSnapshot(session ->
                        new SliceReader(session, next, plan.atOnce(), plan.slices(), file).read()));
    }

    @Override
    public void close() {
        file.ifPresent(RowFile::close);
        file = Optional.empty();
    }
}
