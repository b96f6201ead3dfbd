package dev.staffel.acceptance;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// `com.segment.analytics.java:analytics` inside the test.
final class JavaClient implements TrackingClient {
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(90);

    private final Analytics analytics;
    private final Journal journal;
    private final AtomicInteger open = new AtomicInteger();

    JavaClient(URI intake, String writeKey, Journal journal) {
        this.journal = journal;
        analytics =
                Analytics.builder(writeKey)
                        .endpoint(intake.toString())
                        .flushQueueSize(10)
                        .flushInterval(1, TimeUnit.SECONDS)
                        .callback(new Answers())
                        .build();
    }

    @Override
    public void send(int count) {
        for (int i = 0; i < count; i++) {
            String id = "java-" + UUID.randomUUID();
            journal.write(Journal.Entry.SENT, List.of(id));
            open.incrementAndGet();
            analytics.enqueue(
                    TrackMessage.builder("Product Viewed")
                            .messageId(id)
                            .userId("java-user")
                            .properties(Map.of("topic", "retrofit")));
        }
    }

    @Override
    public void close() {
        analytics.flush();
        try {
            Await.until(
                    "the Java client has an answer for everything",
                    CLOSES_WITHIN,
                    () -> open.get() == 0);
        } finally {
            analytics.shutdown();
        }
    }

    private final class Answers implements Callback {
        @Override
        public void success(Message message) {
            journal.write(Journal.Entry.DELIVERED, List.of(message.messageId()));
            open.decrementAndGet();
        }

        @Override
        public void failure(Message message, Throwable reason) {
            journal.write(Journal.Entry.FAILED, List.of(message.messageId() + " " + reason));
            open.decrementAndGet();
        }
    }
}
