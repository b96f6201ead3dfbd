package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private RunningIntake intake;

    @BeforeAll
    void start() {
        var web = Website.named("web", "WK");
        intake = RunningIntake.start(DATABASE, web);
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @ParameterizedTest
    @CsvSource({"identify, i", "track, t", "page, p", "screen, s", "group, g", "alias, a"})
    void everyCallIsTakenUnderItsNameAndItsLetterWithAndWithoutASlash(String name, String letter) {
        for (var path :
                new String[] {
                    "/v1/" + name, "/v1/" + name + "/", "/v1/" + letter, "/v1/" + letter + "/"
                }) {
            var id = name + path.length() + path;
            var answer =
                    intake.post(
                            path,
                            """
                            {"writeKey":"WK","messageId":"%s","userId":"u1","anonymousId":"a1","event":"Seen",
                             "groupId":"g1","previousId":"a1","type":"ignored"}\
                            """
                                    .formatted(id));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"success\":true}");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            assertThat(intake.messages("web")).contains(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/batch", "/v1/batch/", "/v1/import", "/v1/import/", "/v1/b", "/v1/b/"})
    void batchesAreTakenUnderAllTheirNames(String path) {
        var answer =
                intake.post(
                        path,
                        """
                        {"writeKey":"WK","batch":[{"type":"page","messageId":"1%1$s","anonymousId":"a"},
                         {"type":"track","messageId":"2%1$s","userId":"u","event":"x"}]}\
                        """
                                .formatted(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(intake.messages("web")).contains("1" + path, "2" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "image/png",
                "nonsense"
            })
    void anyContentTypeIsJson(String type) {
        var answer =
                intake.post(
                        "/v1/p",
                        "{\"writeKey\":\"WK\",\"messageId\":\"" + type + "\",\"userId\":\"u\"}",
                        "Content-Type",
                        type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(intake.messages("web")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WK:", "WK", "WK:anything"})
    void theKeyMayStandInTheHeader(String user) {
        var answer =
                intake.post(
                        "/v1/p",
                        "{\"messageId\":\"h-" + user + "\",\"userId\":\"u\"}",
                        "Authorization",
                        basic(user));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(intake.messages("web")).contains("h-" + user);
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    }

    @Test
    void theKeyMayStandInBothPlacesIfTheyAgree() {
        var json = "{\"messageId\":\"both\",\"userId\":\"u\",\"writeKey\":\"WK\"}";
        assertThat(intake.post("/v1/p", json, "Authorization", basic("WK:")).statusCode())
                .isEqualTo(200);
        assertThat(intake.post("/v1/p", json, "Authorization", basic("WK2:")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"writeKey\":\"guess\",", "", "\"writeKey\":null,", "\"writeKey\":{},"})
    void withoutAKnownKeyNothingIsTaken(String key) {
        var answer =
                intake.post("/v1/p", "{" + key + "\"messageId\":\"unknown\",\"userId\":\"u\"}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(intake.messages("web")).doesNotContain("unknown");
        assertThat(intake.ask("SELECT reason FROM rejected WHERE source = 0"))
                .contains("an unknown write key");
    }

    @Test
    void packedBodiesAreUnpacked() throws IOException {
        var json =
                "{\"writeKey\":\"WK\",\"batch\":[{\"type\":\"page\",\"messageId\":\"packed\",\"userId\":\"u\"}]}";
        var answer =
                intake.post(
                        "/v1/batch",
                        gzip(json),
                        "Content-Encoding",
                        "gzip",
                        "Content-Type",
                        "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(intake.messages("web")).contains("packed");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aClientsCountsOfItselfAreTakenAndDropped() {
        int before = intake.messages("web").size();
        assertThat(intake.post("/v1/m", "{\"series\":[]}").statusCode()).isEqualTo(200);
        assertThat(intake.messages("web")).hasSize(before);
    }

    @Test
    void theBrowserClientLearnsWhereToSend() {
        var answer = intake.get("/v1/projects/WK/settings");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"apiHost\":\"127.0.0.1:" + intake.port() + "/v1\"",
                        "\"apiKey\":\"WK\"",
                        "\"protocol\":\"http\"");
        assertThat(intake.get("/v1/projects/other/settings").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/dance",
                "/v2/track",
                "/v1/projects/WK",
                "/health/",
                "/api/v1/leads",
                "/v1/track/x"
            })
    void thereIsNothingElse(String path) {
        assertThat(intake.get(path).statusCode()).isEqualTo(404);
        assertThat(intake.post(path, "{\"writeKey\":\"WK\"}").statusCode()).isIn(404, 405);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/track, 405",
        "PUT, /v1/track, 405",
        "HEAD, /v1/track, 405",
        "OPTIONS, /v1/track, 204",
        "HEAD, /health/live, 200",
        "POST, /health/live, 405",
        "OPTIONS, /health/ready, 204",
        "DELETE, /v1/projects/WK/settings, 405"
    })
    void otherMethodsAreAnsweredAsHttpSays(String method, String path, int status) {
        var answer = intake.ask(intake.to(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        if (method.equals("HEAD")) assertThat(answer.body()).isEmpty();
    }

    @Test
    void healthIsAnsweredToAnyone() {
        assertThat(intake.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(intake.get("/health/ready").body()).isEqualTo("{\"ready\":true}");
    }
}
