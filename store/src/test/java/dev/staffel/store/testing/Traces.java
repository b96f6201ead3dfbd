package dev.staffel.store.testing;

import dev.staffel.store.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Looks for a text in all columns of all tables, also where it stands as bytes.
public final class Traces {
    private Traces() {}

    /// The tables that hold it in some row.
    public static List<String> of(String text, Sql sql) {
        return sql.inTransaction(session -> {
            var found = new ArrayList<String>();
            try {
                for (String table : tables(session.connection())) {
                    if (holds(session.connection(), table, text)) found.add(table);
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return found;
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private static boolean holds(Connection connection, String table, String text)
            throws SQLException {
        var query =
                "SELECT EXISTS (SELECT FROM \"%s\" AS t WHERE position(? IN lower(t::text)) > 0 OR position(? IN t::text) > 0)"
                        .formatted(table);
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            statement.setString(2, hex);
            var rows = statement.executeQuery();
            return rows.next() && rows.getBoolean(1);
        }
    }
}
