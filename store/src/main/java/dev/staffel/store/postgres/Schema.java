package dev.staffel.store.postgres;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/// The tables' history: which migrations were made, and making the missing ones under a lock.
final class Schema {
    static final String LATEST = "latest";
    static final String HISTORY_TABLE = "schema_history";

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
            throw new DatabaseTrouble(
                    "The tables can't be brought up to date: " + e.getMessage(), e);
        }
    }

    int version() {
        var current = flyway(LATEST).info().current();
        return current == null ? 0 : number(current);
    }

    static int latest(DataSource anyPool) {
        return Arrays.stream(new Schema(anyPool).flyway(LATEST).info().all())
                .filter(migration -> migration.getScript() != null)
                .filter(migration -> !migration.getState().isFailed())
                .mapToInt(Schema::number)
                .max()
                .orElse(0);
    }

    private void requireNoNewer(Flyway flyway) {
        var newer =
                Arrays.stream(flyway.info().applied())
                        .filter(migration -> migration.getState().name().contains("FUTURE"))
                        .findFirst();
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

    static String target(int version) {
        return MigrationVersion.fromVersion(String.valueOf(version)).getVersion();
    }
}
