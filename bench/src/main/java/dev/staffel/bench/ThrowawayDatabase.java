package dev.staffel.bench;

import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The embedded PostgreSQL as every installation has it, durable, with the schema and the shipped playbook in it; gone when
/// closed.
public final class ThrowawayDatabase implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Database database;
    private final Store store;
    private final Thread hook = new Thread(this::remove, "remove-database");

    public ThrowawayDatabase() throws IOException {
        folder = Files.createTempDirectory("staffel-bench-");
        // PostgreSQL runs as another user when we are root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        postgres = EmbeddedPostgres.start(EmbeddedSettings.in(folder));
        Runtime.getRuntime().addShutdownHook(hook);
        database = Database.start(postgres.address());
        store = Store.on(database);
        store.versions().publishFirst();
    }

    /// Where it lies, as `--data` names it.
    public Path folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        remove();
    }

    private void remove() {
        database.close();
        postgres.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
