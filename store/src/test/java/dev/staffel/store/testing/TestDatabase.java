package dev.staffel.store.testing;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A migrated database of its own for a test class, on one PostgreSQL for the whole run.
///
/// `@RegisterExtension static final TestDatabase database = TestDatabase.fresh();`
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(TestDatabase.class);
    private static final PoolSettings POOL = new PoolSettings("test", 8, Duration.ofMinutes(2));

    private @Nullable Database database;
    private @Nullable Sql sql;
    private @Nullable TestPostgres server;

    private TestDatabase() {}

    /// Register it as a static field of the test class.
    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    /// The PostgreSQL of this run, which stops when the run is over.
    public static TestPostgres postgres(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        "postgres", key -> TestPostgres.ofThisRelease(), TestPostgres.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var postgres = postgres(context);
        var opened = Database.at(postgres.freshDatabase());
        server = postgres;
        database = opened;
        sql = opened.sql(POOL);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null) database.close();
    }

    public Database database() {
        return started(database);
    }

    public DatabaseAddress address() {
        return database().address();
    }

    /// The server, for one more database.
    public TestPostgres server() {
        return started(server);
    }

    /// A pool that all tests of the class share.
    public Sql sql() {
        return started(sql);
    }

    private static <T> T started(@Nullable T value) {
        if (value == null)
            throw new IllegalStateException("register the TestDatabase as a static field");
        return value;
    }
}
