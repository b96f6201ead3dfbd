package dev.staffel.store.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PostgresFaultsTest {
    private static final PoolSettings POOL = new PoolSettings("faults", 3, Duration.ofSeconds(10));
    private static final Statements SQL =
            Statements.parse(
                    "faults.sql",
                    """
                    -- name: make
                    -- A table to keep something in.
                    CREATE TABLE kept (id integer PRIMARY KEY);
                    -- name: keep
                    -- One row more, unless it is there since a commit that did not answer.
                    INSERT INTO kept VALUES (:id) ON CONFLICT DO NOTHING;
                    -- name: count
                    -- How many were kept.
                    SELECT count(*) AS rows FROM kept;
                    """);

    @TempDir Path data;

    @Test
    void aServerThatIsKilledIsStartedAgainAndThePoolRecovers() throws Exception {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway());
                var database = Database.at(postgres.address())) {
            var sql = database.sql(POOL);
            sql.transact(session -> session.call(SQL.named("make")).update());
            keep(sql, 1);
            var killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            keepUntilAnotherServerAnswers(postgres, killed, sql, 2);
            assertThat(count(sql)).isEqualTo(2);
        }
    }

    @Test
    void aServerLeftBehindByAKilledProgramIsTakenOver() throws Exception {
        long orphan;
        try (var other = OtherProgram.on(data)) {
            orphan = pidIn(other.answer());
            other.kill();
        }
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway());
                var database = Database.at(postgres.address())) {
            assertThat(postgres.pid()).isEqualTo(orphan);
            var sql = database.sql(POOL);
            sql.transact(session -> session.call(SQL.named("make")).update());
            ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
            keepUntilAnotherServerAnswers(postgres, orphan, sql, 1);
            assertThat(count(sql)).isEqualTo(1);
        }
    }

    @Test
    void aProgramAndItsServerKilledTogetherStartAgainWithWhatWasCommitted() throws Exception {
        try (var other = OtherProgram.on(data)) {
            var orphan = pidIn(other.answer());
            try (var database = Database.at(DatabaseAddress.ofRunning(data).orElseThrow())) {
                var sql = database.sql(POOL);
                sql.transact(session -> session.call(SQL.named("make")).update());
                keep(sql, 1);
            }
            other.kill();
            ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
        }
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway());
                var database = Database.at(postgres.address())) {
            assertThat(count(database.sql(POOL))).isEqualTo(1);
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedAndHarmsNothing() throws Exception {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway());
                var other = OtherProgram.on(data)) {
            assertThat(other.answer())
                    .startsWith("refused Another Staffel (process ")
                    .contains(String.valueOf(ProcessHandle.current().pid()))
                    .contains("--data");
            try (var database = Database.at(postgres.address())) {
                database.sql(POOL).transact(session -> session.call(SQL.named("make")).update());
            }
        }
    }

    @Test
    void aFolderThatAnotherProgramHoldsIsRefusedHere() throws Exception {
        try (var other = OtherProgram.on(data)) {
            var running = other.answer();
            assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("Another Staffel (process ");
            assertThat(ProcessHandle.of(pidIn(running))).isPresent();
        }
    }

    private static long pidIn(String answer) {
        assertThat(answer).startsWith("running ");
        return Long.parseLong(answer.substring("running ".length()));
    }

    private static void keep(Sql sql, int id) {
        sql.transact(session -> session.call(SQL.named("keep")).set("id", id).update());
    }

    /// Tries again as a program would; the old server's last sessions may outlive it for a moment.
    private static void keepUntilAnotherServerAnswers(
            EmbeddedPostgres postgres, long killed, Sql sql, int id) {
        var kept = false;
        while (!kept || postgres.pid() == killed) {
            try {
                keep(sql, id);
                kept = postgres.pid() != killed;
            } catch (SqlFailure e) {
                assertThat(e.isDatabaseAway()).as("away: %s %s", e.sqlState(), e).isTrue();
            }
        }
    }

    private static long count(Sql sql) {
        return sql.inTransaction(
                session -> session.call(SQL.named("count")).one(row -> row.number("rows")));
    }
}
