package dev.staffel.store.testing;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A PostgreSQL that is thrown away with its data, and that hands out freshly migrated databases.
public final class TestPostgres implements AutoCloseable {
    private static final PoolSettings MAKING =
            new PoolSettings("test-setup", 1, Duration.ofMinutes(1));

    private final Path data;
    private final EmbeddedPostgres postgres;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// The one that Staffel brings along, unpacked once for all test runs of this user.
    static TestPostgres ofThisRelease() {
        var unpacked =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "staffel-test-" + System.getProperty("user.name"));
        return new TestPostgres(settings -> settings.unpackingTo(unpacked));
    }

    /// One that is installed on this machine, if it is.
    public static Optional<TestPostgres> installed(int major) {
        var folder = Path.of("/usr/lib/postgresql/" + major);
        return Files.isExecutable(folder.resolve("bin/initdb"))
                ? Optional.of(new TestPostgres(settings -> settings.withBinaries(folder)))
                : Optional.empty();
    }

    private TestPostgres(UnaryOperator<EmbeddedSettings> choice) {
        try {
            data = Files.createTempDirectory("staffel-test-");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.start(choice.apply(EmbeddedSettings.in(data).thrownAway()));
        // a run that is interrupted doesn't come to its end, but it must not leave a server behind
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-test-postgres"));
        try (var template = Database.at(postgres.address())) {
            template.migrate();
        }
    }

    /// A database with all tables and nothing in them, for one test class.
    public DatabaseAddress freshDatabase() {
        return create("TEMPLATE staffel");
    }

    /// A database without tables.
    public DatabaseAddress emptyDatabase() {
        return create("");
    }

    private DatabaseAddress create(String template) {
        var name = "test_" + made.incrementAndGet();
        try (var server = Database.at(postgres.address().named("postgres"));
                var connection = server.dataSource(MAKING).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " " + template);
            return postgres.address().named(name);
        } catch (SQLException e) {
            throw new DatabaseTrouble("No fresh database: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        postgres.close();
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
