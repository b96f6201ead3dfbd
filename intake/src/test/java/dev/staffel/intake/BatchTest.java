package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private RunningIntake intake;

    @BeforeAll
    void start() {
        intake =
                RunningIntake.start(
                        DATABASE,
                        Website.named("batch", "B"),
                        Website.named("broken", "X"),
                        Website.named("again", "A"),
                        Website.named("race", "R"),
                        Website.named("people", "P"));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void whatABatchSaysHoldsForItsEventsAndAllFourTimesAreKept() {
        var sent = Instant.now().minus(Duration.ofHours(3));
        var original = sent.minus(Duration.ofMinutes(5));
        var before = Instant.now();
        var answer =
                intake.post(
                        "/v1/batch",
                        """
                        {"writeKey":"B","sentAt":"%s","context":{"campaign":{"name":"autumn"},"library":{"name":"x"}},
                         "batch":[{"type":"track","messageId":"skewed","userId":"u","event":"Paper Read","timestamp":"%s",
                                   "properties":{"paper":"retrofit","pages":3},"context":{"page":{"path":"/p?q=1"}}}]}\
                        """
                                .formatted(sent, original));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(
                        one(
                                "SELECT campaign || ' ' || event || ' ' || path || ' ' || array_to_string(properties, '=') FROM shape"
                                        + " JOIN signal ON signal.shape = shape.id WHERE message_id = ?",
                                "skewed"))
                .isEqualTo("autumn Paper Read /p paper=retrofit");
        var happened =
                OffsetDateTime.parse(
                        one(
                                        "SELECT to_char(happened, 'YYYY-MM-DD\"T\"HH24:MI:SSOF') FROM signal WHERE message_id = ?",
                                        "skewed")
                                + ":00");
        assertThat(Duration.between(happened.toInstant(), before))
                .isBetween(Duration.ofSeconds(290), Duration.ofSeconds(301));
        var display = one("SELECT display::text FROM signal WHERE message_id = ?", "skewed");
        assertThat(display)
                .contains(original.toString(), sent.toString(), "\"pages\"", "\"library\"");
    }

    private String one(String sql, String value) {
        return intake.ask(sql, value).getFirst();
    }

    @Test
    void brokenEventsAreRejectedVisiblyAndTheOthersAreTaken() {
        var answer =
                intake.post(
                        "/v1/batch",
                        """
                        {"writeKey":"X","batch":[{"type":"track","messageId":"good","userId":"u","event":"x"},
                          {"type":"track","messageId":"nameless","userId":"u"},{"type":"nothing","userId":"u"},
                          {"type":"page","userId":"null"},17,{"type":"alias","userId":"u"},
                          {"type":"track","userId":"u","event":"%s"}]}\
                        """
                                .formatted("x".repeat(40_000)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(intake.messages("broken")).containsExactly("good");
        assertThat(intake.reasons("broken"))
                .containsExactly(
                        "event is required",
                        "type 'nothing' is unknown",
                        "userId or anonymousId is required; userId 'null' names nobody",
                        "no object",
                        "previousId is required",
                        "larger than 32768 bytes");
        assertThat(
                        intake.ask("SELECT body FROM rejected WHERE reason = 'event is required'")
                                .getFirst())
                .contains("nameless");
    }

    @Test
    void aRepetitionIsTakenOnceAndOtherContentUnderTheSameIdIsRejectedVisibly() {
        for (int i = 0; i < 3; i++) {
            assertThat(intake.post("/v1/t", attempt(i), "X-Retry-Count", "" + i).statusCode())
                    .isEqualTo(200);
        }
        assertThat(intake.messages("again")).containsExactly("m");
        assertThat(intake.reasons("again")).isEmpty();
        var other = "{\"writeKey\":\"A\",\"messageId\":\"m\",\"userId\":\"u\",\"event\":\"y\"}";
        assertThat(intake.post("/v1/t", other).statusCode()).isEqualTo(200);
        assertThat(intake.messages("again")).containsExactly("m");
        assertThat(intake.reasons("again")).containsExactly("another message has the same id");
    }

    private static String attempt(int number) {
        return """
        {"writeKey":"A","messageId":"m","userId":"u","event":"x","timestamp":"2026-11-01T00:00:00Z",
         "sentAt":"2026-11-01T00:00:0%1$dZ","_metadata":{"n":%1$d}}\
        """
                .formatted(number);
    }

    @Test
    void theSameMessageFiftyTimesAtOnceIsOneRow() throws Exception {
        var json = "{\"writeKey\":\"R\",\"messageId\":\"once\",\"userId\":\"u\",\"event\":\"x\"}";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 50)
                            .mapToObj(_ ->
                                    threads.submit(() -> intake.post("/v1/t", json).statusCode()))
                            .toList();
            assertThat(answers).extracting(BatchTest::result).containsOnly(200);
        }
        assertThat(intake.messages("race")).containsExactly("once");
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMessageWithoutAnIdGetsOneThatSortsByTime() {
        intake.post("/v1/p", "{\"writeKey\":\"B\",\"userId\":\"no-id\"}");
        var id =
                one(
                        "SELECT message_id FROM signal JOIN subject ON subject.id = signal.subject WHERE value = ?",
                        "no-id");
        assertThat(id)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void whoIdentifiesWithAnAddressBecomesALeadWithPublicTrust() {
        intake.post("/v1/p", "{\"writeKey\":\"P\",\"anonymousId\":\"browser-1\"}");
        intake.post(
                "/v1/i",
                "{\"writeKey\":\"P\",\"anonymousId\":\"browser-1\",\"userId\":\"log-in-1\",\"traits\":{\"email\":\"ada@example.com\",\"firstName\":\"Ada\"}}");
        assertThat(
                        intake.ask(
                                "SELECT count(*) FROM born JOIN link ON link.lead = born.lead JOIN subject ON subject.id = link.subject WHERE value IN ('browser-1', 'log-in-1', 'ada@example.com')"))
                .containsExactly("3");
    }

    @Test
    void anAliasOfOneselfChangesNothing() {
        var json =
                "{\"writeKey\":\"P\",\"messageId\":\"self\",\"userId\":\"u9\",\"previousId\":\"u9\"}";
        assertThat(intake.post("/v1/a", json).statusCode()).isEqualTo(200);
        assertThat(intake.messages("people")).contains("self");
        assertThat(intake.ask("SELECT 1 FROM merge UNION ALL SELECT 1 FROM proposal")).isEmpty();
    }

    @Test
    void aGroupCallTellsOfTheAccount() {
        var json =
                "{\"writeKey\":\"P\",\"messageId\":\"group\",\"userId\":\"u1\",\"groupId\":\"g\",\"traits\":{\"name\":\"Molkerei\",\"employees\":180}}";
        assertThat(intake.post("/v1/g", json).statusCode()).isEqualTo(200);
        assertThat(one("SELECT display::text FROM signal WHERE message_id = ?", "group"))
                .contains("Molkerei");
    }
}
