package dev.staffel.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir Path data;

    @Test
    void whatWasCommittedIsThereAtTheNextStart() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data))) {
            run(postgres.address(), "CREATE TABLE kept AS SELECT 'Weber' AS name");
        }
        assertThat(DatabaseAddress.ofRunning(data)).isEmpty();
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data))) {
            assertThat(ask(postgres.address(), "SELECT name FROM kept")).isEqualTo("Weber");
            assertThat(DatabaseAddress.ofRunning(data)).contains(postgres.address());
        }
    }

    @Test
    void commitsAreDurableAndTheFilesBelongToOnePersonOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data))) {
            var address = postgres.address();
            assertThat(ask(address, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(address, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(address, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(address, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    address,
                                    "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'staffel'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(permissions(data.resolve("connection"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgres/staffel.password")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway())) {
            var guess = new DatabaseAddress(postgres.address().url(), "staffel", "staffel");
            assertThatThrownBy(() -> ask(guess, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    /// Under /root, or in the folder that mktemp makes, PostgreSQL's user can't pass.
    @Test
    void aFolderThatOnlyOnePersonMayEnterWillDo() throws Exception {
        var closed =
                Files.createDirectory(
                        data.resolve("closed"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        try (var postgres =
                EmbeddedPostgres.start(
                        EmbeddedSettings.in(closed.resolve("clone/var")).thrownAway())) {
            assertThat(ask(postgres.address(), "SELECT current_database()")).isEqualTo("staffel");
        }
    }

    /// After a crash of the machine the number in the mark may be that of any process, here of this one.
    @Test
    void whatACrashLeftBehindIsInNobodysWay() throws Exception {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway())) {
            run(postgres.address(), "CREATE TABLE kept AS SELECT 'Weber' AS name");
        }
        var pid = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                pid + "\n" + data.resolve("postgres") + "\n1\n2345\n\n127.0.0.1\n\nready\n");
        Files.createDirectories(data.resolve("postgres.new-4711/base"));
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway())) {
            assertThat(ask(postgres.address(), "SELECT name FROM kept")).isEqualTo("Weber");
            assertThat(data.resolve("postgres.new-4711")).doesNotExist();
        }
    }

    @Test
    void aFolderWrittenByAnotherMajorVersionIsRefusedWithTheWayOver() throws Exception {
        EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()).close();
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("written by PostgreSQL 17, this Staffel brings 18")
                .hasMessageContaining("backup");
    }

    @Test
    void aSettingOfOnesOwnThatIsWrongIsToldInPostgresqlsWords() throws Exception {
        EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()).close();
        Files.writeString(data.resolve("postgres/own.conf"), "work_mem = 'plenty'\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("work_mem");
    }

    @Test
    void aSecondStaffelOnTheSameFolderIsRefused() {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(EmbeddedSettings.in(data).thrownAway()))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("Another Staffel (process ")
                    .hasMessageContaining("--data");
            assertThat(postgres.pid()).isPositive();
        }
    }

    static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(DatabaseAddress address, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
