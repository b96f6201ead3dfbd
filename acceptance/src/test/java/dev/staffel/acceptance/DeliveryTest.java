package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Networks repeat and reorder: the same messages, each one to five times, in any order, over several connections, make the
/// same lead as each once and in order.
class DeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 3;
    private static final List<String> EVENTS =
            List.of(
                    "Technical Question Asked",
                    "Data Sheet Downloaded",
                    "Reference Viewed",
                    "Webinar Attended",
                    "Calculator Finished",
                    "White Paper Downloaded");

    @Test
    void anyOrderAndNumberOfDeliveriesMakeTheSameLead() {
        long seed = System.nanoTime();
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var client = installation.client(program)) {
                messages("orderly")
                        .forEach(message ->
                                assertThat(client.post("/v1/batch", message)).isEqualTo(200));
                deliverWildly(client, messages("wild"), new Random(seed));
            }
            Log log = installation.log();
            log.awaitFolded(SOON);
            assertThat(log.text(lead("wild")))
                    .as("seed %d", seed)
                    .isEqualTo(log.text(lead("orderly")));
        }
    }

    private static void deliverWildly(RawClient client, List<String> messages, Random random) {
        var deliveries = new ArrayList<String>();
        for (String message : messages) {
            deliveries.addAll(Collections.nCopies(random.nextInt(1, 6), message));
        }
        Collections.shuffle(deliveries, random);
        List<Thread> connections =
                IntStream.range(0, CONNECTIONS)
                        .mapToObj(first ->
                                Thread.ofVirtual()
                                        .start(() -> {
                                            for (int i = first;
                                                    i < deliveries.size();
                                                    i += CONNECTIONS) {
                                                client.post("/v1/batch", deliveries.get(i));
                                            }
                                        }))
                        .toList();
        Await.until("all delivered", SOON, () -> connections.stream().noneMatch(Thread::isAlive));
    }

    // One batch each, with the days on which things happened, the oldest first.
    private static List<String> messages(String name) {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var messages = new ArrayList<String>();
        messages.add(
                """
                {"batch":[{"type":"identify","messageId":"%1$s-who","userId":"%1$s",
                "traits":{"email":"%1$s@example.org","lastName":"%1$s"},"timestamp":"%2$s"}]}\
                """
                        .formatted(name, today.minus(60, ChronoUnit.DAYS)));
        for (int i = 0; i < 3 * EVENTS.size(); i++) {
            messages.add(
                    """
                    {"batch":[{"type":"track","messageId":"%1$s-%2$d","userId":"%1$s","event":"%3$s",
                    "properties":{"topic":"retrofit"},"timestamp":"%4$s"}]}\
                    """
                            .formatted(
                                    name,
                                    i,
                                    EVENTS.get(i % EVENTS.size()),
                                    today.minus(50 - 2 * i, ChronoUnit.DAYS)));
        }
        return messages;
    }

    private static String lead(String name) {
        return "SELECT concat_ws(' ', interest, topic_interest, maturity, grade) FROM lead WHERE email = '"
                + name
                + "@example.org' AND interest > 0";
    }
}
