package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the database holds, read past the program and compared with the journal.
final class Log {
    private final DatabaseAddress address;

    Log(DatabaseAddress address) {
        this.address = address;
    }

    /// Every acknowledged message is there, and none that was never sent; each at most once.
    void holdsAllDeliveredOf(Journal journal) {
        List<String> ids = messageIds();
        assertThat(ids).doesNotHaveDuplicates();
        nothingIsMissing(journal.ids(Journal.Entry.DELIVERED), ids);
        nothingIsMissing(ids, journal.ids(Journal.Entry.SENT));
    }

    /// Every message that was sent is there, exactly once.
    void holdsAllSentOf(Journal journal) {
        List<String> ids = messageIds();
        assertThat(ids).doesNotHaveDuplicates();
        nothingIsMissing(journal.ids(Journal.Entry.SENT), ids);
        nothingIsMissing(ids, journal.ids(Journal.Entry.SENT));
    }

    private void nothingIsMissing(Collection<String> wanted, Collection<String> there) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(Set.copyOf(there));
        assertThat(missing)
                .as("missing of %d; refused: %s", wanted.size(), text(REFUSED))
                .isEmpty();
    }

    private static final String REFUSED =
            """
            SELECT coalesce(string_agg(reasons.reason || ' (' || reasons.times || ')', ', '), 'none')
            FROM (SELECT reason, count(*) AS times FROM rejected GROUP BY reason) AS reasons\
            """;

    /// Waits until everything has been folded.
    void awaitFolded(Duration within) {
        Await.until("everything folded", within, () -> number(UNFOLDED) == 0);
    }

    private static final String UNFOLDED =
            """
            SELECT count(*) FROM signal
            JOIN link ON link.subject = signal.subject AND signal.position >= link.from_position
            JOIN born ON born.lead = link.lead AND born.gone IS NULL
            LEFT JOIN lead ON lead.id = link.lead
            WHERE lead.position IS NULL OR lead.position < signal.position\
            """;

    private List<String> messageIds() {
        var ids = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT message_id FROM signal WHERE message_id IS NOT NULL")) {
            while (rows.next()) ids.add(rows.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return ids;
    }

    /// From now on the row of this message is unreadable from the moment it is written.
    void breakOnArrival(String messageId) {
        run(
                """
                CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW.content := '\\xffffffff'; RETURN NEW; END $$\
                """);
        run(
                "CREATE TRIGGER break_it BEFORE INSERT ON signal FOR EACH ROW WHEN (NEW.message_id = '"
                        + messageId
                        + "') EXECUTE FUNCTION break_it()");
    }

    void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The one number that a query answers.
    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /// The one value that a query answers.
    String text(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new AssertionError("no row: " + sql);
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
