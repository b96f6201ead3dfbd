package dev.staffel.store.backup;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// The source tables of a database: their names, columns and rows.
record Tables(Session session) {
    private static final Statements SQL = Statements.beside(Tables.class, "backup.sql");

    /// @param name as the catalog has it, without quotes
    record Layout(String name, List<String> columns) {
        private String quoted() {
            return quote(name);
        }

        private String quotedColumns() {
            return columns.stream().map(Layout::quote).collect(Collectors.joining(", "));
        }

        private static String quote(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    /// Each after those that it refers to.
    List<Layout> sources() {
        return session.call(SQL.named("source-tables"))
                .list(row -> new Layout(row.text("name"), row.texts("columns")));
    }

    /// How the newest release decides that folds here, and how many leads still stand as one before left them.
    record Release(int behaviour, long leadsBehind) {}

    Release release() {
        return session.call(SQL.named("release"))
                .one(row -> new Release(row.integer("behaviour"), row.number("behind")));
    }

    /// The first few tables of whatever kind.
    List<String> any() {
        return session.call(SQL.named("tables")).list(row -> row.text("name"));
    }

    List<Contents.Sequence> sequences() {
        return session.call(SQL.named("sequences"))
                .list(row -> new Contents.Sequence(row.text("name"), row.number("value")));
    }

    void set(Contents.Sequence sequence) {
        session.call(SQL.named("set-sequence"))
                .set("name", sequence.name())
                .set("value", sequence.value())
                .one(row -> row.number("value"));
    }

    void takeYourTime() {
        session.call(SQL.named("no-time-limit")).one(row -> row.text("idle"));
    }

    long copyOut(Layout table, OutputStream rows) throws IOException {
        var query =
                "COPY (SELECT %s FROM %s) TO STDOUT"
                        .formatted(table.quotedColumns(), table.quoted());
        try {
            return session.copies().copyOut(query, rows);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /// What migrations put there by themselves gives way: the backup has it too.
    void empty(List<Layout> tables) {
        var names = tables.stream().map(Layout::quoted).collect(Collectors.joining(", "));
        try (var statement = session.connection().createStatement()) {
            statement.execute("TRUNCATE " + names + " CASCADE");
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    long copyIn(Layout table, InputStream rows) throws IOException {
        var query = "COPY %s (%s) FROM STDIN".formatted(table.quoted(), table.quotedColumns());
        try {
            return session.copies().copyIn(query, rows, 1 << 16);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }
}
