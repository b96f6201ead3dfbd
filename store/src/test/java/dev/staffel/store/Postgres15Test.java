package dev.staffel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.testing.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// The oldest PostgreSQL that may serve as an external database.
class Postgres15Test {
    @Test
    void migrationsRunAndEveryStatementIsPrepared() throws SQLException {
        var found = TestPostgres.installed(15);
        assumeTrue(
                found.isPresent(), "PostgreSQL 15 is not on this machine (/usr/lib/postgresql/15)");
        try (var postgres = found.orElseThrow();
                var database = Database.at(postgres.emptyDatabase())) {
            database.migrate();
            assertThat(database.schemaVersion()).isPositive();
            assertThat(SchemaTest.preparing(database.address())).isEmpty();
        }
    }
}
