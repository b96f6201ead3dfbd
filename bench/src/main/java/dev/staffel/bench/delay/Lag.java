package dev.staffel.bench.delay;

import dev.staffel.store.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How far the fold is behind the log.
final class Lag implements AutoCloseable {
    private static final String SECONDS =
            """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - (
                SELECT received FROM signal
                WHERE position > (SELECT min(position) FROM fold_cursor WHERE name LIKE 'fold/%')
                ORDER BY position LIMIT 1)), 0)\
            """;

    private final Connection connection;

    Lag(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /// Since the oldest event came in that is not folded yet.
    double seconds() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SECONDS)) {
            if (!rows.next()) throw new SQLException("no row");
            return rows.getDouble(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
