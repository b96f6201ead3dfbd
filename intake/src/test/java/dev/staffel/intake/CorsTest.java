package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String SITE = "https://www.example.com";
    private static final String OTHER = "https://other.example.com";

    private RunningIntake intake;

    @BeforeAll
    void start() {
        intake =
                RunningIntake.start(
                        DATABASE,
                        Website.only("site", "S", SITE),
                        Website.only("other", "O", OTHER));
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    private HttpResponse<String> asksFirst(String path, String origin) {
        return intake.ask(
                intake.to(path)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header(
                                "Access-Control-Request-Headers",
                                "authorization,content-type,x-retry-count"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aKnownWebsitesBrowserMaySendWithTheClientsHeaders() {
        var answer = asksFirst("/v1/t", SITE);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(answer, "Access-Control-Allow-Headers"))
                .contains("authorization", "content-type", "x-retry-count");
        assertThat(header(answer, "Access-Control-Max-Age")).isNotEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Origin");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aStrangersBrowserMayNot() {
        assertThat(
                        header(
                                asksFirst("/v1/t", "https://evil.example"),
                                "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theClientMayReadWhenToComeAgain() {
        var answer =
                intake.post(
                        "/v1/p",
                        "{\"writeKey\":\"S\",\"messageId\":\"ok\",\"userId\":\"u\"}",
                        "Origin",
                        SITE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("retry-after");
        var broken = intake.post("/v1/p", "{", "Origin", SITE);
        assertThat(header(broken, "Access-Control-Allow-Origin")).isEqualTo(SITE);
    }

    @Test
    void aKeyOnAnotherWebsiteIsRefusedAndItsOwnerSeesIt() {
        var answer =
                intake.post(
                        "/v1/p",
                        "{\"writeKey\":\"O\",\"messageId\":\"stolen\",\"userId\":\"u\"}",
                        "Origin",
                        SITE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(intake.messages("other")).doesNotContain("stolen");
        assertThat(intake.reasons("other"))
                .containsExactly("from a website that is not on the source's list");
    }

    @ParameterizedTest
    @CsvSource({"*", "HTTPS://WWW.EXAMPLE.COM"})
    void aStarTakesEveryWebsiteAndLettersMayBeCapitals(String listed) {
        assertThat(Origins.mayCome(Website.only("any", "A", listed), SITE)).isTrue();
        assertThat(Origins.mayCome(Website.only("any", "A", SITE + ".evil.com"), SITE)).isFalse();
    }

    @Test
    void aServerSendsWithoutAnOrigin() {
        assertThat(intake.post("/v1/p", "{\"writeKey\":\"O\",\"userId\":\"u\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSettingsMayBeReadByTheWebsite() {
        var answer = intake.ask(intake.to("/v1/projects/S/settings").GET().header("Origin", SITE));
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SITE);
    }
}
