package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.intake.connection.Patience;
import dev.staffel.store.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlownessTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final Patience LITTLE =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final String POST = "POST /v1/t HTTP/1.1\r\nHost: x\r\n";
    private static final int MANY = 1_000;

    private RunningIntake intake;

    @BeforeAll
    void start() {
        intake =
                RunningIntake.start(
                        DATABASE, settings -> settings.with(LITTLE), Website.named("slow", "S"));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    /// Each sends a start, and then a byte now and then for as long as it is let.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                POST + "X-A: ",
                POST + "Content-Length: 1000\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\n3E8\r\n"
            })
    void aRequestThatTricklesIsCut(String start) throws Exception {
        try (var client = new RawClient(intake.port());
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            long began = System.nanoTime();
            client.send(start);
            var _ =
                    clock.scheduleWithFixedDelay(
                            () -> client.send("x"), 50, 50, TimeUnit.MILLISECONDS);
            assertThat(client.heard().get(10, TimeUnit.SECONDS)).doesNotContain("200 OK");
            clock.shutdownNow();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        }
    }

    @Test
    void aClientThatAsksAndNeverListensIsCut() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), intake.port())) {
            socket.setReceiveBufferSize(1);
            var out = socket.getOutputStream();
            byte[] asks =
                    "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000).getBytes(US_ASCII);
            assertThatThrownBy(() -> sendForever(out, asks)).isInstanceOf(SocketException.class);
        }
        assertThat(intake.get("/health/live").statusCode()).isEqualTo(200);
    }

    private static void sendForever(OutputStream out, byte[] bytes) throws IOException {
        for (int i = 0; i < 100_000; i++) out.write(bytes);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (var client = new RawClient(intake.port())) {
            assertThat(client.heard().get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void anEndlessLineIsCutBeforeItFillsTheMemory() throws Exception {
        try (var client = new RawClient(intake.port())) {
            client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            int sent = 0;
            while (sent < 1_000 && client.send("1".repeat(100_000))) sent++;
            assertThat(sent).isLessThan(1_000);
            assertThat(client.heard().get(10, TimeUnit.SECONDS)).doesNotContain("200 OK");
        }
    }

    @Test
    void aThousandSlowConnectionsDoNotHurtOneThatIsQuick() throws Exception {
        var slow = new ArrayList<RawClient>();
        try {
            IntStream.range(0, MANY).forEach(_ -> slow.add(new RawClient(intake.port())));
            slow.forEach(client -> client.send(POST + "Content-Length: 9\r\n\r\n{"));
            var longest = Duration.ZERO;
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                var json =
                        "{\"writeKey\":\"S\",\"messageId\":\"quick-"
                                + i
                                + "\",\"userId\":\"u\",\"event\":\"x\"}";
                assertThat(intake.post("/v1/t", json).statusCode()).isEqualTo(200);
                var took = Duration.ofNanos(System.nanoTime() - began);
                if (took.compareTo(longest) > 0) longest = took;
            }
            assertThat(longest).isLessThan(Duration.ofSeconds(1));
            for (RawClient client : slow)
                assertThat(client.heard().get(10, TimeUnit.SECONDS)).isEmpty();
        } finally {
            slow.forEach(RawClient::close);
        }
    }

    @Test
    void requestsOneAfterTheOtherOnOneConnectionAreAllAnswered() throws Exception {
        try (var client = new RawClient(intake.port())) {
            for (int i = 0; i < 3; i++) client.send(small("pipe-" + i, ""));
            client.send(small("pipe-3", "Connection: close\r\n"));
            assertThat(client.heard().get(10, TimeUnit.SECONDS).split("200 OK", -1)).hasSize(5);
            assertThat(intake.messages("slow")).contains("pipe-0", "pipe-1", "pipe-2", "pipe-3");
        }
    }

    private static String small(String id, String header) {
        var json =
                "{\"writeKey\":\"S\",\"messageId\":\""
                        + id
                        + "\",\"userId\":\"u\",\"event\":\"x\"}";
        return POST + header + "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET /%00%zz HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedWithoutAWord(String bytes) throws Exception {
        try (var client = new RawClient(intake.port())) {
            client.send(bytes);
            var heard = client.heard().get(10, TimeUnit.SECONDS);
            assertThat(heard)
                    .doesNotContain("200 OK")
                    .doesNotContain("xception")
                    .doesNotContain("io.helidon");
        }
        assertThat(intake.get("/health/live").statusCode()).isEqualTo(200);
    }
}
