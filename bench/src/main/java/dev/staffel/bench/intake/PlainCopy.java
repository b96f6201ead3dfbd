package dev.staffel.bench.intake;

import dev.staffel.store.postgres.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// PostgreSQL's binary COPY of the rows that the log has taken, into a table with the same columns and indexes.
final class PlainCopy implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {-1, -1};

    private final Connection connection;
    private final CopyManager copies;

    PlainCopy(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// The last position of the log.
    long last() throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT coalesce(max(position), 0) FROM signal")) {
            if (!rows.next()) throw new SQLException("no row");
            return rows.getLong(1);
        }
    }

    /// Copies the rows after a position, so many a transaction, and tells how many a second.
    double perSecond(long after, int atOnce) throws SQLException, IOException {
        var chunks = chunks(after, atOnce);
        run("CREATE TABLE IF NOT EXISTS copied_" + atOnce + " (LIKE signal INCLUDING ALL)");
        settle();
        long start = System.nanoTime();
        int rows = 0;
        for (byte[] chunk : chunks) {
            var copy = copies.copyIn("COPY copied_" + atOnce + " FROM STDIN (FORMAT binary)");
            copy.writeToCopy(chunk, 0, chunk.length);
            rows += (int) copy.endCopy();
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /// Writes back what is in memory, so that what comes next does not pay for what was before.
    void settle() throws SQLException {
        run("CHECKPOINT");
    }

    // Each message of the server is one row; the header stands before the first, the trailer alone.
    private List<byte[]> chunks(long after, int atOnce) throws SQLException, IOException {
        var chunks = new ArrayList<byte[]>();
        var copy =
                copies.copyOut(
                        "COPY (SELECT * FROM signal WHERE position > "
                                + after
                                + " ORDER BY position) TO STDOUT (FORMAT binary)");
        var bytes = new ByteArrayOutputStream();
        int rows = 0;
        boolean first = true;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (row.length <= TRAILER.length) continue;
            if (rows == 0) bytes.write(HEADER);
            int skipped = first ? HEADER.length : 0;
            bytes.write(row, skipped, row.length - skipped);
            first = false;
            if (++rows == atOnce) {
                chunks.add(closed(bytes));
                rows = 0;
            }
        }
        if (rows > 0) chunks.add(closed(bytes));
        return chunks;
    }

    private static byte[] closed(ByteArrayOutputStream bytes) throws IOException {
        bytes.write(TRAILER);
        byte[] chunk = bytes.toByteArray();
        bytes.reset();
        return chunk;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
