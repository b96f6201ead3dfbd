package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The instrument itself, before a real PostgreSQL: a fault test is worth what its fault is worth.
class DatabaseProxyTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path data) throws SQLException {
        postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
        try (var connection = connect(postgres.address().url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE line (text text)");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theAnswerIsLostButTheCommitIsNot() throws SQLException {
        try (var proxy = new DatabaseProxy(postgres.address().url())) {
            proxy.stealCommits(2);
            try (var connection = connect(proxy.url())) {
                insert(connection, "answered");
                assertThatThrownBy(() -> insert(connection, "stolen"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(proxy.stolen()).isEqualTo(1);
            assertThat(count("answered", "stolen")).isEqualTo(2);
        }
    }

    @Test
    void nothingPassesWhileItIsCut() throws SQLException {
        try (var proxy = new DatabaseProxy(postgres.address().url())) {
            try (var connection = connect(proxy.url())) {
                proxy.cut();
                assertThatThrownBy(() -> insert(connection, "cut"))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> connect(proxy.url())).isInstanceOf(SQLException.class);
            proxy.mend();
            try (var connection = connect(proxy.url())) {
                insert(connection, "mended");
            }
            assertThat(count("cut", "mended")).isEqualTo(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url + "?sslmode=disable", postgres.address().user(), postgres.address().password());
    }

    private static void insert(Connection connection, String text) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO line VALUES (?)")) {
            insert.setString(1, text);
            insert.execute();
        }
        connection.commit();
    }

    private static int count(String... texts) throws SQLException {
        try (var connection = connect(postgres.address().url());
                var select =
                        connection.prepareStatement(
                                "SELECT count(*) FROM line WHERE text = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", texts));
            var rows = select.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
