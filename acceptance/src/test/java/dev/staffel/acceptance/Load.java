package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several connections that send single messages and small batches one after the other. A message without an
/// acknowledgement is sent again under the same id, as real clients do, until it has one.
final class Load implements AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration FINISHES_WITHIN = Duration.ofSeconds(60);
    private static final int BATCH = 7;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;
    private final String authorization;
    private final Journal journal;
    private final List<Thread> senders;
    private volatile boolean closing;
    private volatile boolean givingUp;

    Load(URI intake, String writeKey, Journal journal, int connections) {
        this.intake = intake;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(UTF_8));
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
    }

    /// Ends at once; what has no acknowledgement by then stays without.
    @Override
    public void close() {
        closing = true;
        givingUp = true;
        http.shutdownNow();
        try {
            for (Thread sender : senders) sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOn(int number) {
        for (int turn = 0; !closing; turn++) {
            int messages = turn % 2 == 0 ? 1 : BATCH;
            var ids = Stream.generate(() -> "load-" + UUID.randomUUID()).limit(messages).toList();
            journal.write(Journal.Entry.SENT, ids);
            HttpRequest request =
                    messages == 1 ? single(ids.getFirst(), number) : batch(ids, number);
            while (!givingUp && !isAcknowledged(request)) LockSupport.parkNanos(PAUSE_NANOS);
            if (!givingUp) journal.write(Journal.Entry.DELIVERED, ids);
        }
    }

    private boolean isAcknowledged(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.ofString()).statusCode();
            if (status == 200) return true;
            if (status == 429 || status >= 500) return false;
            throw new AssertionError("answered with " + status);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            givingUp = true;
            return false;
        }
    }

    private HttpRequest single(String id, int number) {
        return request("/v1/track", message(id, number));
    }

    private HttpRequest batch(List<String> ids, int number) {
        var messages = new ArrayList<String>();
        ids.forEach(id -> messages.add(message(id, number)));
        return request("/v1/batch", "{\"batch\":[" + String.join(",", messages) + "]}");
    }

    private static String message(String id, int number) {
        return """
        {"type":"track","messageId":"%s","userId":"load-%d","event":"Product Viewed",\
        "properties":{"topic":"retrofit"}}\
        """
                .formatted(id, number);
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(intake.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
