package dev.staffel.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
    @RegisterExtension static final TestDatabase fresh = TestDatabase.fresh();

    private static final PoolSettings IMPATIENT =
            new PoolSettings("impatient", 1, Duration.ofMillis(100));
    private static final Statements SQL =
            Statements.parse(
                    "database.sql",
                    """
                    -- name: slow
                    -- Takes longer than anybody waits.
                    SELECT true AS done FROM pg_sleep(60);
                    -- name: setting
                    -- What a session's setting is.
                    SELECT current_setting(:name) AS value;
                    -- name: cut
                    -- Ends the other sessions, as a restart of the server does.
                    SELECT count(pg_terminate_backend(pid, 10000)) AS cut FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'staffel-cut';
                    """);

    /// The throw-away PostgreSQL of the tests is just what must not be used in earnest.
    @Test
    void aServerThatForgetsOnAPowerCutIsRefusedWithEveryProblemAndRemedy() throws Exception {
        EmbeddedPostgresTest.run(
                fresh.address(),
                """
                DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$
                """);
        assertThatThrownBy(() -> Database.start(fresh.address()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("fsync = on")
                .hasMessageContaining("full_page_writes = on")
                .hasMessageContaining("SET synchronous_commit = on");
    }

    @Test
    void twoProgramsMayBringTheSameDatabaseUpToDate() throws Exception {
        var address = fresh.server().emptyDatabase();
        try (var one = Database.at(address);
                var other = Database.at(address);
                var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(programs.submit(one::migrate), programs.submit(other::migrate));
            for (var each : both) each.get();
            assertThat(one.schemaVersion()).isEqualTo(one.newestSchema()).isPositive();
        }
    }

    @Test
    void aDatabaseOfANewerReleaseIsRefused() throws Exception {
        var address = fresh.server().freshDatabase();
        EmbeddedPostgresTest.run(
                address,
                """
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (99, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'staffel', 1, true)
                """);
        try (var database = Database.at(address)) {
            assertThatThrownBy(database::migrate)
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("newer Staffel (schema 9999)");
        }
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws Exception {
        var address = fresh.server().emptyDatabase();
        EmbeddedPostgresTest.run(address, "CREATE TABLE invoice (id integer)");
        try (var database = Database.at(address)) {
            assertThatThrownBy(database::migrate)
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("tables of something else");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInSeconds() {
        var nobody = DatabaseAddress.external("jdbc:postgresql://127.0.0.1:1/staffel?user=a");
        var before = Instant.now();
        assertThatThrownBy(() -> Database.start(nobody))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("127.0.0.1:1/staffel does not answer")
                .hasMessageContaining("refused");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aStatementThatTakesTooLongIsGivenUp() {
        var sql = fresh.database().sql(IMPATIENT);
        assertThatThrownBy(() ->
                        sql.inTransaction(session ->
                                session.call(SQL.named("slow")).one(row -> row.flag("done"))))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("57014"));
    }

    @Test
    void everySessionReadsTimesInUtcAndLetsGoOfItsLocksWhenItIsStopped() {
        assertThat(setting("TimeZone")).isEqualTo("UTC");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5s");
        assertThat(setting("transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    void aCommitThatIsNotAnsweredMayHaveHappened() {
        var sql = fresh.database().sql(new PoolSettings("cut", 2, Duration.ofSeconds(10)));
        assertThatThrownBy(() ->
                        sql.transact(session -> {
                            session.call(SQL.named("setting"))
                                    .set("name", "TimeZone")
                                    .one(row -> row.text("value"));
                            cutOtherSessions();
                        }))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> {
                            assertThat(failure.isOutcomeUnknown()).isTrue();
                            assertThat(failure.isDatabaseAway()).isTrue();
                        });
    }

    private static void cutOtherSessions() {
        fresh.sql()
                .transact(session -> session.call(SQL.named("cut")).one(row -> row.number("cut")));
    }

    private static String setting(String name) {
        return fresh.sql()
                .inTransaction(session ->
                        session.call(SQL.named("setting"))
                                .set("name", name)
                                .one(row -> row.text("value")));
    }
}
