package dev.staffel.store.past;

import dev.staffel.engine.Row;
import dev.staffel.store.log.LoggedRow;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads all that is recorded, as it is known now: slice by slice, each one scan of the log in whatever order it lies.
public final class RecordedPast {
    /// So many rows fit into about 300 MB.
    public static final int ROWS_AT_ONCE = 3_500_000;

    private static final Statements SQL = Statements.beside(RecordedPast.class, "past.sql");

    private final Sql sql;
    private final int rowsAtOnce;

    public RecordedPast(Sql sql) {
        this(sql, ROWS_AT_ONCE);
    }

    /// @param rowsAtOnce about how many rows a slice may hold
    RecordedPast(Sql sql, int rowsAtOnce) {
        this.sql = sql;
        this.rowsAtOnce = rowsAtOnce;
    }

    /// How many slices there have to be; at least one.
    public int slices() {
        long rows =
                sql.inTransaction(
                        session -> session.call(SQL.named("sizes")).one(row -> row.number("rows")));
        return Math.toIntExact(Math.max(1, Math.ceilDiv(rows, rowsAtOnce)));
    }

    /// Reads the leads of one slice, from 0.
    public PastSlice read(int slice, int slices) {
        return sql.inTransaction(session -> {
            session.call(SQL.named("choose-slice")).set("slices", slices).set("slice", slice).run();
            return read(session);
        });
    }

    private static PastSlice read(Session session) {
        var columns = new PastColumns();
        try {
            var copy = session.copies().copyOut(SQL.named("copy-past").jdbc());
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                columns.add(bytes);
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
        return new PastSlice(columns);
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
