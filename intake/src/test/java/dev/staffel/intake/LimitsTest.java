package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String AUTHORIZED =
            "Basic " + Base64.getEncoder().encodeToString("L:".getBytes(UTF_8));

    private RunningIntake intake;

    @BeforeAll
    void start() {
        intake =
                RunningIntake.start(
                        DATABASE, Website.named("limits", "L"), Website.slow("slow", "S", 3));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void anEventOfOrdinaryGreatSizeIsTakenAndOneByteMoreThanAllowedIsNot() {
        assertThat(intake.post("/v1/t", event("fits", 32_768)).statusCode()).isEqualTo(200);
        assertThat(intake.messages("limits")).contains("fits");
        assertThat(intake.post("/v1/t", event("bursts", 32_769)).statusCode()).isEqualTo(400);
        assertThat(intake.messages("limits")).doesNotContain("bursts");
        assertThat(intake.reasons("limits")).contains("larger than 32768 bytes");
    }

    private static String event(String id, int bytes) {
        var start =
                "{\"writeKey\":\"L\",\"messageId\":\""
                        + id
                        + "\",\"userId\":\"u\",\"event\":\"x\",\"filler\":\"";
        return start + "y".repeat(bytes - start.length() - 2) + "\"}";
    }

    @Test
    void aRequestMayNotHoldMoreThanAMebibyteUnpacked() throws IOException {
        assertThat(intake.post("/v1/batch", " ".repeat(1_048_577)).statusCode()).isEqualTo(400);
        var bomb = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) packed.write(new byte[1024 * 1024]);
        }
        assertThat(bomb.size()).isLessThan(200_000);
        assertThat(
                        intake.post("/v1/batch", bomb.toByteArray(), "Content-Encoding", "gzip")
                                .statusCode())
                .isEqualTo(400);
    }

    /// It is told at once, while the client is still sending, and must not be lost with the connection.
    @Test
    void whoSendsFarTooMuchHearsSoEveryTime() {
        for (int i = 0; i < 20; i++) {
            assertThat(intake.post("/v1/batch", " ".repeat(6_000_000)).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "{\"userId\":\"u\",}",
                "{\"userId\":\"u\"}}",
                "\u0000"
            })
    void brokenJsonIsABadRequestAndItsOwnerSeesIt(String json) {
        int before = intake.reasons("limits").size();
        assertThat(intake.post("/v1/t", json, "Authorization", AUTHORIZED).statusCode())
                .isEqualTo(400);
        assertThat(intake.reasons("limits"))
                .hasSize(before + 1)
                .last()
                .asString()
                .startsWith("broken JSON");
    }

    @Test
    void packedThatIsNotPackedIsABadRequest() {
        for (var encoding : new String[] {"gzip", "br", "deflate", "gzip, gzip"}) {
            assertThat(intake.post("/v1/t", "{}", "Content-Encoding", encoding).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aSourceThatSendsTooMuchIsToldWhenToComeAgain() {
        var json = "{\"writeKey\":\"S\",\"userId\":\"u\"}";
        for (int i = 0; i < 3; i++)
            assertThat(intake.post("/v1/p", json).statusCode()).isEqualTo(200);
        var answer = intake.post("/v1/p", json);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1, 20);
        assertThat(answer.headers().firstValue("X-RateLimit-Reset"))
                .isEqualTo(answer.headers().firstValue("Retry-After"));
        assertThat(intake.messages("slow")).hasSize(3);
        assertThat(intake.post("/v1/p", "{\"writeKey\":\"L\",\"userId\":\"u\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void endlessHeadersAreRefused() {
        var answer = intake.post("/v1/t", "{}", "X-Long", "x".repeat(20_000));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatNoDatabaseHoldsDoesNoHarm() {
        var json =
                """
                {"writeKey":"L","batch":[
                 {"type":"track","messageId":"nul","userId":"u","event":"a\\u0000b","properties":{"\\u0000":"\\ud800","n":1e999999}},
                 {"type":"track","messageId":"deep","userId":"u","event":"x","properties":{"d":%s1%s}},
                 {"type":"identify","messageId":"long","userId":"u","traits":{"name":"%s"}},
                 {"type":"track","messageId":"after","userId":"u","event":"x"}]}\
                """
                        .formatted("[".repeat(20), "]".repeat(20), "n".repeat(10_000));
        assertThat(intake.post("/v1/batch", json).statusCode()).isEqualTo(200);
        assertThat(intake.messages("limits")).contains("nul", "deep", "long", "after");
    }
}
