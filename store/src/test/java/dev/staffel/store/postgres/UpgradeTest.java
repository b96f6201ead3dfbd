package dev.staffel.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.testing.TestDatabase;
import dev.staffel.store.testing.Until;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Bringing the tables to a new release is broken off in its middle.
class UpgradeTest {
    private static final int BEFORE = 25; // the next one wants the table of leads for itself
    private static final String UPGRADING =
            "pg_stat_activity WHERE datname = current_database() AND application_name = 'staffel-setup'";

    @RegisterExtension static final TestDatabase fresh = TestDatabase.fresh();

    @Test
    void itStandsWhereTheLastWholeMigrationLeftItAndGoesOnFromThere() throws Exception {
        var address = fresh.server().emptyDatabase();
        try (var database = Database.at(address);
                var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            database.migrateTo(BEFORE);
            try (var reader = connect(address)) {
                reader.setAutoCommit(false);
                ask(reader, "SELECT count(*) FROM lead");
                var upgrade = programs.submit(database::migrate);
                try (var watch = connect(address)) {
                    Until.is(
                            "the upgrade waits in mid-migration",
                            () ->
                                    ask(
                                                    watch,
                                                    "SELECT count(*) FROM "
                                                            + UPGRADING
                                                            + " AND wait_event = 'relation'")
                                            == 1);
                    ask(watch, "SELECT count(pg_terminate_backend(pid)) FROM " + UPGRADING);
                }
                assertThatThrownBy(upgrade::get).isNotNull();
            }
            assertThat(database.schemaVersion()).isEqualTo(BEFORE);

            database.migrate();
            assertThat(database.schemaVersion()).isEqualTo(database.newestSchema());
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static long ask(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
