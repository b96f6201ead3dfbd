package dev.staffel.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from PostgreSQL that something was appended, or is to be told, by whatever process. What it misses while the database is away, the
/// workers' own poll finds.
public final class SignalNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalNews.class);
    private static final int LISTEN_MILLIS = 1_000;

    private final DataSource database;
    private final String channel;
    private final Runnable told;
    private final Thread thread;
    private volatile boolean open = true;

    private SignalNews(DataSource database, String channel, Runnable told) {
        this.database = database;
        this.channel = channel;
        this.told = told;
        this.thread = Thread.ofPlatform().name(channel + "-news").daemon().start(this::listen);
    }

    /// Calls back soon after each append; the connection is kept as long as it listens.
    public static SignalNews listen(DataSource database, Runnable told) {
        return new SignalNews(database, "signal", told);
    }

    /// Calls back soon after each notification of a channel, and whenever listening begins.
    ///
    /// @param channel a plain word
    public static SignalNews listen(DataSource database, String channel, Runnable told) {
        return new SignalNews(database, channel, told);
    }

    private void listen() {
        while (open) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(true);
                hear(connection);
            } catch (SQLException e) {
                LOG.debug("not listening: {}", e.getSQLState());
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
        told.run();
        var server = connection.unwrap(PGConnection.class);
        while (open) {
            var news = server.getNotifications(LISTEN_MILLIS);
            if (news != null && news.length > 0) told.run();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("UNLISTEN " + channel);
        }
    }

    private void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
