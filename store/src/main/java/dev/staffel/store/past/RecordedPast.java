package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.LoggedRow;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// Reads all that is recorded, as it is known now: slice by slice, each one scan of the log in whatever order it lies.
public final class RecordedPast {
    static final Statements SQL = Statements.beside(RecordedPast.class, "past.sql");

    private static final int BYTES_A_ROW =
            24; // besides its content: packed, and its share of the indexes
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

    /// How many slices there have to be; at least one.
    public int slices() {
        long bytes =
                sql.inTransaction(session ->
                        session.call(SQL.named("sizes"))
                                .one(row ->
                                        row.number("rows")
                                                * (row.number("content") + BYTES_A_ROW)));
        return Math.toIntExact(Math.max(1, Math.ceilDiv(bytes, bytesAtOnce)));
    }

    /// Reads the leads of one slice, from 0.
    public PastSlice read(int slice, int slices) {
        return sql.inSnapshot(
                session -> new PastSlice(new SliceReader(session, slice, slices).read()));
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
