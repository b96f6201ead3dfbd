package dev.staffel.store.backup;

import dev.staffel.engine.Engine;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.sql.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Fills a database from a backup.
public final class Restore {
    private final Consumer<Database> rebuild;
    private final int behaviour;

    /// @param rebuild makes the derived tables from the source tables, without effects
    public Restore(Consumer<Database> rebuild) {
        this(rebuild, Engine.BEHAVIOUR);
    }

    /// @param behaviour how this release decides
    Restore(Consumer<Database> rebuild, int behaviour) {
        this.rebuild = rebuild;
        this.behaviour = behaviour;
    }

    /// The tables are made as they were at the time of the backup, filled, and brought to this release;
    /// then everything derived is rebuilt.
    ///
    /// @throws BackupTrouble when the file is damaged or too new, or the database is not empty
    public BackupReport into(Path file, Database database) {
        return from(file, database, false);
    }

    /// The same in place of what the database holds, which is gone once the file is known to be whole.
    public BackupReport over(Path file, Database database) {
        return from(file, database, true);
    }

    private BackupReport from(Path file, Database database, boolean overwrite) {
        var begun = System.nanoTime();
        try (var backup = BackupFile.open(file)) {
            var contents = backup.contents();
            if (!overwrite) requireEmpty(database);
            requireKnown(contents, database, file);
            requireSameDecisions(contents, file);
            backup.requireWhole();
            if (overwrite) database.clear();
            database.migrateTo(contents.schema());
            database.unpooled().transact(session -> fill(session, backup));
            database.migrate();
            rebuild.accept(database);
            return new BackupReport(
                    contents.schema(),
                    contents.tables().size(),
                    contents.rows(),
                    Files.size(file),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException | UncheckedIOException e) {
            throw new BackupTrouble("The backup %s can't be read: %s".formatted(file, e), e);
        }
    }

    private static void requireEmpty(Database database) {
        var found = database.unpooled().inTransaction(session -> new Tables(session).any());
        if (!found.isEmpty())
            throw new BackupTrouble(
                    "The database %s is not empty (it has tables: %s). Restore into a new data folder or a new database, or say --overwrite."
                            .formatted(database.address(), String.join(", ", found)));
    }

    private static void requireKnown(Contents contents, Database database, Path file) {
        var newest = database.newestSchema();
        if (contents.schema() > newest)
            throw new BackupTrouble(
                    "The backup %s is of a newer Staffel (schema %d, this one knows %d). Restore it with that one."
                            .formatted(file, contents.schema(), newest));
    }

    /// Decisions are not in a backup but made again from the log, which only a release can do that decides alike.
    private void requireSameDecisions(Contents contents, Path file) {
        if (contents.decidedBy() == behaviour) return;
        throw new BackupTrouble(
                "The backup %s is of a release that decides differently (behaviour %d, this one has %d). Restore it with that release, and then upgrade."
                        .formatted(file, contents.decidedBy(), behaviour));
    }

    private static void fill(Session session, BackupFile backup) {
        var tables = new Tables(session);
        tables.takeYourTime();
        var layouts = tables.sources();
        requireSame(layouts, backup);
        tables.empty(layouts);
        var saved =
                backup.contents().tables().stream()
                        .collect(Collectors.toMap(Contents.Table::name, table -> table));
        try {
            for (var layout : layouts) {
                var table = saved.get(layout.name());
                if (table == null) continue;
                try (var rows = backup.rows(table)) {
                    var count = tables.copyIn(layout, rows);
                    if (count != table.rows())
                        throw backup.damaged(
                                "%s has %d rows instead of %d"
                                        .formatted(table.name(), count, table.rows()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        backup.contents().sequences().forEach(tables::set);
    }

    private static void requireSame(List<Tables.Layout> layouts, BackupFile backup) {
        var here = layouts.stream().collect(Collectors.toSet());
        var there =
                backup.contents().tables().stream()
                        .map(table -> new Tables.Layout(table.name(), table.columns()))
                        .collect(Collectors.toSet());
        if (!here.equals(there))
            throw backup.damaged(
                    "its tables are not those of schema " + backup.contents().schema());
    }
}
