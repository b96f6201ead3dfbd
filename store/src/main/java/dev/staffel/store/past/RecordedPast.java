package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.LoggedRow;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads all that is recorded, as it is known now, slice by slice, out of scans of the log in whatever order it lies.
public final class RecordedPast {
    static final Statements SQL = Statements.beside(RecordedPast.class, "past.sql");

    private static final double SHARE_OF_HEAP = 0.6;

    private final Sql sql;
    private final long bytesAtOnce;

    public RecordedPast(Sql sql) {
        this(sql, (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
    }

    /// Slices of a size of their own; one of them is a fixed sample of the leads.
    ///
    /// @param bytesAtOnce about how much memory a slice may take
    public RecordedPast(Sql sql, long bytesAtOnce) {
        this.sql = sql;
        this.bytesAtOnce = bytesAtOnce;
    }

    /// Begins to read all of it.
    public PastSlices open() {
        return new PastSlices(sql, SlicePlan.of(sizes(), bytesAtOnce));
    }

    /// Reads a sample of the leads: one of the slices, the same ones until there is much more.
    public PastSlice sample() {
        int slices = SlicePlan.ofOne(sizes(), bytesAtOnce).slices();
        return sql.inSnapshot(
                        session -> new SliceReader(session, 0, 1, slices, Optional.empty()).read())
                .getFirst()
                .recalled();
    }

    private SlicePlan.Sizes sizes() {
        return sql.inTransaction(session ->
                session.call(SQL.named("sizes"))
                        .one(row ->
                                new SlicePlan.Sizes(
                                        row.number("rows"),
                                        row.number("content"),
                                        row.number("links"))));
    }

    /// All rows of one lead in the order of their positions.
    public List<Row> of(long lead) {
        var rows = new ArrayList<Row>();
        sql.transact(session ->
                session.call(SQL.named("past-of"))
                        .set("lead", lead)
                        .each(row -> {
                            long position = row.number("position");
                            if (rows.isEmpty() || rows.getLast().position() != position)
                                rows.add(LoggedRow.of(row));
                        }));
        return rows;
    }
}
