package dev.staffel.bench.delay;

import dev.staffel.store.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Looks every few milliseconds which of the awaited messages are visible: the lead's row, as pages read it, has been folded
/// up to the message.
final class Watcher implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = 5_000_000;
    private static final String VISIBLE =
            """
            SELECT signal.message_id FROM signal
            JOIN link ON link.subject = signal.subject AND link.to_position = 9223372036854775807
            JOIN lead ON lead.id = link.lead AND lead.position >= signal.position
            WHERE signal.source = (SELECT id FROM source WHERE name = 'bench')
              AND signal.message_id = ANY (?)\
            """;
    private final Connection connection;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Long> delays = new ArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;
    private @Nullable SQLException trouble;

    Watcher(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        thread = Thread.ofPlatform().name("watcher").start(this::watch);
    }

    /// From now on until it is visible.
    void await(String messageId) {
        sentAt.put(messageId, System.nanoTime());
    }

    /// How many are not visible yet.
    int awaited() {
        return sentAt.size();
    }

    private void watch() {
        try (var visible = connection.prepareStatement(VISIBLE)) {
            while (open) {
                look(visible);
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        } catch (SQLException e) {
            trouble = e;
        }
    }

    private void look(PreparedStatement visible) throws SQLException {
        if (sentAt.isEmpty()) return;
        var ids = sentAt.keySet().toArray(String[]::new);
        visible.setArray(1, connection.createArrayOf("text", ids));
        try (var rows = visible.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Long sent = sentAt.remove(rows.getString(1));
                if (sent != null) delays.add(now - sent);
            }
        }
    }

    /// Ends watching; the delays of all that became visible.
    long[] delays() throws SQLException, InterruptedException {
        open = false;
        thread.join();
        if (trouble != null) throw trouble;
        return delays.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() throws SQLException {
        open = false;
        connection.close();
    }
}
