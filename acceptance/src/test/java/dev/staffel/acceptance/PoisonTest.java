package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One message that nobody can use must not hold up the others.
class PoisonTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int DEEP = 5_000;

    @Test
    void strangeMessagesAreTakenOrRefusedAndTheNextOneIsFolded() {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var client = installation.client(program)) {
                for (byte[] strange : strangeMessages()) {
                    assertThat(client.post("/v1/track", strange))
                            .as(new String(strange, 0, Math.min(strange.length, 80), ISO_8859_1))
                            .isIn(200, 400);
                }
                assertThat(client.post("/v1/identify", person("after"))).isEqualTo(200);
            }
            Log log = installation.log();
            Await.until("the next one is a lead", SOON, () -> log.number(leads("after")) == 1);
            assertThat(program.isReady()).isTrue();
        }
    }

    /// As a bug in a release or a broken disk would leave it: a row in the log that the fold cannot read.
    @Test
    void aRowThatCannotBeFoldedIsParkedWithItsReason() {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var client = installation.client(program)) {
                assertThat(client.post("/v1/identify", person("before"))).isEqualTo(200);
                Log log = installation.log();
                Await.until("a lead", SOON, () -> log.number(leads("before")) == 1);
                log.breakOnArrival("poison");
                assertThat(client.post("/v1/identify", promoted("poison", "before")))
                        .isEqualTo(200);
                assertThat(client.post("/v1/identify", person("after"))).isEqualTo(200);
                Await.until("the next one is a lead", SOON, () -> log.number(leads("after")) == 1);
                Await.until("one row parked", SOON, () -> log.number(PARKED) == 1);
                assertThat(client.post("/v1/track", asked("before"))).isEqualTo(200);
                Await.until("the lead goes on", SOON, () -> log.number(INTERESTED) == 1);
            }
        }
    }

    private static final String PARKED =
            "SELECT count(*) FROM parked JOIN signal USING (position) WHERE message_id = 'poison' AND reason <> ''";

    private static final String INTERESTED =
            "SELECT count(*) FROM lead WHERE email = 'before@example.org' AND interest > 0";

    private static List<byte[]> strangeMessages() {
        String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
        return List.of(
                track("\"x\\u0000y\"", "{}"),
                track("\"x\\ud800y\"", "{}"),
                track("\"" + "ä".repeat(8_000) + "\"", "{}"),
                track("\"\"", "{}"),
                track("{}", "{}"),
                track("\"deep\"", "{\"value\":" + deep + "}"),
                track("\"number\"", "{\"value\":1e99999,\"revenue\":-1e308}"),
                track("\"twice\"", "{\"value\":1,\"value\":2}"),
                track("\"names\"", "{\"__proto__\":{},\"constructor\":1,\"\":2}"),
                track("\"time\"", "{},\"timestamp\":\"+999999999-12-31T23:59:59Z\""),
                track("\"time\"", "{},\"timestamp\":-62135596800001"),
                track("\"id\"", "{},\"messageId\":\"" + "m".repeat(2_000) + "\""),
                "{\"type\":\"track\",\"userId\":\"strange\",\"event\":\"caf\u00e9\"}"
                        .getBytes(ISO_8859_1),
                "null".getBytes(UTF_8),
                "{".getBytes(UTF_8),
                new byte[0]);
    }

    private static byte[] track(String event, String properties) {
        return "{\"type\":\"track\",\"userId\":\"strange\",\"event\":%s,\"properties\":%s}"
                .formatted(event, properties)
                .getBytes(UTF_8);
    }

    private static String person(String name) {
        return """
        {"type":"identify","userId":"%1$s","traits":{"email":"%1$s@example.org","lastName":"%1$s"}}\
        """
                .formatted(name);
    }

    private static String promoted(String messageId, String userId) {
        return """
        {"type":"identify","messageId":"%s","userId":"%s","traits":{"title":"Head of Production"}}\
        """
                .formatted(messageId, userId);
    }

    private static String asked(String userId) {
        return """
        {"type":"track","userId":"%s","event":"Technical Question Asked"}\
        """
                .formatted(userId);
    }

    private static String leads(String name) {
        return "SELECT count(*) FROM lead WHERE email = '" + name + "@example.org'";
    }
}
