package dev.staffel.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of Staffel, embedded or external: checked, brought to the current schema, and opened
/// through a pool for each use.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DatabaseAddress address;
    private final Queue<HikariDataSource> pools = new ConcurrentLinkedQueue<>();

    private Database(DatabaseAddress address) {
        this.address = address;
    }

    /// Ready to work with: fit, and on the schema of this release.
    ///
    /// @throws DatabaseTrouble with every problem and its remedy
    public static Database start(DatabaseAddress address) {
        return start(address, Duration.ZERO);
    }

    /// The same for a server that is perhaps only being started, together with this program.
    ///
    /// @param patience how long it may take to answer
    public static Database start(DatabaseAddress address, Duration patience) {
        var database = at(address);
        try {
            database.await(patience);
            database.requireFitness();
            database.migrate();
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// Without a look at it: for what comes after a start, such as a command beside a running Staffel.
    public static Database at(DatabaseAddress address) {
        return new Database(address);
    }

    public DatabaseAddress address() {
        return address;
    }

    /// Opens a pool of its own; it is closed with the database.
    public Sql sql(PoolSettings settings) {
        return new Sql(open(settings));
    }

    /// Without a pool and without limits of time, for a few long things such as a backup.
    public Sql unpooled() {
        return new Sql(Pools.none(address));
    }

    /// The same as a plain data source, for libraries that want one.
    public DataSource dataSource(PoolSettings settings) {
        return open(settings);
    }

    private void await(Duration patience) {
        if (patience.isZero() || answers()) return;
        LOG.info("waiting for the database {}", address);
        var _ = Waiting.until(this::answers, patience); // if it does not, the next look says why
    }

    /// Whether somebody is there, who may still say no.
    private boolean answers() {
        try {
            new Sql(Pools.none(address)).transact(_ -> {});
            return true;
        } catch (SqlFailure e) {
            return !e.isDatabaseAway();
        }
    }

    /// Refuses a server on which acknowledged signals could be lost.
    public void requireFitness() {
        try {
            var problems = new Sql(Pools.none(address)).inTransaction(Fitness::problems);
            if (!problems.isEmpty())
                throw new DatabaseTrouble(
                        "The database %s can't be used:\n- %s"
                                .formatted(address, String.join("\n- ", problems)));
        } catch (SqlFailure e) {
            throw unreachable(e);
        }
    }

    /// Refuses while another program of Staffel is connected.
    public void requireUnused() {
        var users = new Sql(Pools.none(address)).inTransaction(Fitness::otherPrograms);
        if (!users.isEmpty())
            throw new DatabaseTrouble(
                    "A Staffel is using the database %s (%s). Stop it first."
                            .formatted(address, String.join(", ", users)));
    }

    /// Takes out everything that is in the schema.
    public void clear() {
        new Schema(Pools.none(address)).clear();
    }

    /// Brings the tables to the schema of this release; several programs may try at once.
    public void migrate() {
        new Schema(Pools.none(address)).migrateTo(Schema.LATEST);
    }

    /// The number of the last migration that was made, 0 for an empty database.
    public int schemaVersion() {
        return new Schema(Pools.none(address)).version();
    }

    /// The number of the last migration that this release knows.
    public int newestSchema() {
        return new Schema(Pools.none(address)).newest();
    }

    /// Makes the tables as an earlier release had them, for a backup of that time.
    public void migrateTo(int version) {
        new Schema(Pools.none(address)).migrateTo(String.valueOf(version));
    }

    private HikariDataSource open(PoolSettings settings) {
        var pool = Pools.open(address, settings);
        pools.add(pool);
        return pool;
    }

    private DatabaseTrouble unreachable(SqlFailure failure) {
        return new DatabaseTrouble(
                "The database %s does not answer (%s). Is it running, and are host, port, name, user and password right?"
                        .formatted(address, rootMessage(failure)),
                failure);
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = cause.getCause()) root = cause;
        return String.valueOf(root.getMessage()).strip();
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
