package dev.staffel.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several connections that send single messages and small batches one after the other. A message without an
/// acknowledgement is sent again under the same id, as real clients do, until it has one.
final class Load implements AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Duration FINISHES_WITHIN = Duration.ofSeconds(60);
    private static final int BATCH = 7;
    private static final int CONNECTIONS_AT_MOST = 100;

    /// An id that sends thousands of messages a day would be taken for a robot.
    private static final int TURNS_OF_A_PERSON = 100;

    private final RawClient client;
    private final Journal journal;
    private final List<Thread> senders;
    private final AtomicReference<String> refused = new AtomicReference<>("");
    private volatile boolean closing;
    private volatile boolean givingUp;

    Load(RawClient client, Journal journal, int connections) {
        this.client = client;
        this.journal = journal;
        this.senders =
                IntStream.range(0, connections)
                        .mapToObj(number -> Thread.ofVirtual().start(() -> sendOn(number)))
                        .toList();
    }

    /// Sends nothing new, and waits until everything sent has been acknowledged.
    void finish() {
        closing = true;
        Await.until(
                "everything sent is acknowledged",
                FINISHES_WITHIN,
                () -> senders.stream().noneMatch(Thread::isAlive));
        if (!refused.get().isEmpty()) throw new AssertionError(refused.get());
    }

    /// Ends at once; what has no acknowledgement by then stays without.
    @Override
    public void close() {
        closing = true;
        givingUp = true;
        client.close();
        try {
            for (Thread sender : senders) sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOn(int connection) {
        for (int turn = 0; !closing; turn++) {
            int messages = turn % 2 == 0 ? 1 : BATCH;
            int person = turn / TURNS_OF_A_PERSON * CONNECTIONS_AT_MOST + connection;
            var ids = Stream.generate(() -> "load-" + UUID.randomUUID()).limit(messages).toList();
            journal.write(Journal.Entry.SENT, ids);
            while (!givingUp && !isAcknowledged(ids, person)) LockSupport.parkNanos(PAUSE_NANOS);
            if (!givingUp) journal.write(Journal.Entry.DELIVERED, ids);
        }
    }

    private boolean isAcknowledged(List<String> ids, int person) {
        int status =
                ids.size() == 1
                        ? client.post("/v1/track", message(ids.getFirst(), person))
                        : client.post(
                                "/v1/batch",
                                ids.stream()
                                        .map(id -> message(id, person))
                                        .collect(Collectors.joining(",", "{\"batch\":[", "]}")));
        if (status >= 300 && status < 500 && status != 429) {
            refused.set("answered with " + status);
            givingUp = true;
        }
        return status == 200;
    }

    private static String message(String id, int person) {
        return """
        {"type":"track","messageId":"%s","userId":"load-%d","event":"Product Viewed",\
        "properties":{"topic":"retrofit"}}\
        """
                .formatted(id, person);
    }
}
