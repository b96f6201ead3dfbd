package dev.staffel.bench.imports;

import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.server.imports.Imports;
import dev.staffel.store.Store;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.log.SignalNews;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// The program that imports: database, workers and import as a running Staffel has them, and nothing else.
final class ImportAlone {
    private static final PoolSettings WORKERS =
            new PoolSettings("workers", 8, Duration.ofSeconds(30));
    private static final PoolSettings IMPORT =
            new PoolSettings("import", 4, Duration.ofMinutes(10));
    private static final String BEHIND =
            """
            SELECT (SELECT max(position) FROM signal) - min(position) FROM fold_cursor
            WHERE name LIKE 'fold/%'\
            """;
    private static final String SHOWN = "SELECT count(*) FROM lead WHERE shown";
    private static final int SLICES = 2;
    private static final long LOOK_MILLIS = 100;
    private static final double NANOS = 1e9;

    private ImportAlone() {}

    public static void main(String[] arguments) throws Exception {
        Path list = Path.of(arguments[0]);
        try (var throwaway = new ThrowawayDatabase()) {
            measure(throwaway.database(), list).write(Path.of(arguments[1]));
        }
    }

    private static Figures measure(Database database, Path list) throws Exception {
        Store store = Store.on(database);
        Sql sql = database.sql(IMPORT);
        try (var workers =
                        FoldWorkers.start(
                                database.sql(WORKERS), store.folding(Clock.systemUTC()), SLICES);
                var _ = SignalNews.listen(database.dataSource(WORKERS), workers::wake);
                var imports = new Imports(sql, store, Clock.systemUTC())) {
            long begun = System.nanoTime();
            var done = imports.importFile(list, Optional.empty(), "bench", false, _ -> {});
            double durable = since(begun);
            awaitVisible(sql, done.counts().created());
            double visible = since(begun);
            return new Figures(done.counts().created(), durable, visible, copy(database, list));
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }

    /// Waits until the workers have passed the last row, and checks that every lead is in the lists.
    private static void awaitVisible(Sql sql, long leads) throws InterruptedException {
        while (number(sql, BEHIND) > 0) Thread.sleep(LOOK_MILLIS);
        long shown = number(sql, SHOWN);
        if (shown != leads) throw new IllegalStateException(shown + " leads instead of " + leads);
    }

    private static long number(Sql sql, String query) {
        return sql.inTransaction(session -> {
            try (var statement = session.connection().createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// The same file by COPY into a table of its columns, without any index.
    private static double copy(Database database, Path list) throws SQLException, IOException {
        try (var connection = database.dataSource(IMPORT).getConnection();
                var statement = connection.createStatement();
                InputStream in = Files.newInputStream(list)) {
            statement.execute(
                    GeneratedList.COLUMNS.stream()
                            .map(column -> '"' + column + "\" text")
                            .collect(Collectors.joining(", ", "CREATE TABLE copied (", ")")));
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY copied FROM STDIN (FORMAT csv, HEADER)", in);
            return since(begun);
        }
    }
}
