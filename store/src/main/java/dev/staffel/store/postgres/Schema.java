package dev.staffel.store.postgres;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// The tables' history: which migrations were made, and making the missing ones under a lock.
final class Schema {
    static final String LATEST = "latest";
    private static final String HISTORY_TABLE = "schema_history";

    private final DataSource pool;

    Schema(DataSource pool) {
        this.pool = pool;
    }

    void migrateTo(String version) {
        var flyway = flyway(version);
        requireNoNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE)
                throw new DatabaseTrouble(
                        "The database has tables of something else. Name an empty one: CREATE DATABASE staffel.",
                        e);
            throw new DatabaseTrouble(
                    "The tables can't be brought up to date: " + e.getMessage(), e);
        }
    }

    int version() {
        var current = flyway(LATEST).info().current();
        return current == null ? 0 : number(current);
    }

    /// The last migration that this release brings along.
    int newest() {
        return Arrays.stream(flyway(LATEST).info().all())
                .filter(migration -> !isOfNewerRelease(migration))
                .mapToInt(Schema::number)
                .max()
                .orElse(0);
    }

    void clear() {
        Flyway.configure().dataSource(pool).cleanDisabled(false).load().clean();
    }

    private void requireNoNewer(Flyway flyway) {
        var newer =
                Arrays.stream(flyway.info().applied()).filter(Schema::isOfNewerRelease).findFirst();
        if (newer.isPresent())
            throw new DatabaseTrouble(
                    "The database was written by a newer Staffel (schema %s). Start that one, or restore a backup of this one's time."
                            .formatted(newer.get().getVersion()));
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .table(HISTORY_TABLE)
                .cleanDisabled(true)
                .target(version)
                .load();
    }

    private static int number(MigrationInfo migration) {
        var version = migration.getVersion();
        return version == null ? 0 : Integer.parseInt(version.getVersion());
    }

    private static boolean isOfNewerRelease(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
