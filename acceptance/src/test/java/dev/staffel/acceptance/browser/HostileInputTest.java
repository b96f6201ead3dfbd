package dev.staffel.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Trust;
import dev.staffel.intake.IntakeServer;
import dev.staffel.intake.IntakeSettings;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Source;
import dev.staffel.store.postgres.Database;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A stranger puts scripts into every field of the public plane: whoever of the staff looks at it reads them as text, and
/// none runs.
class HostileInputTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    /// Breaks out of attributes, texts, comments, scripts and addresses, whichever it lands in.
    private static final String EVIL =
            "jaVasCript:/*-->'\"`><img src=x onerror=alert(1)></title></textarea></script><svg/onload=alert(2)>{{7*7}}${alert(3)}";

    private static final String JSON = EVIL.replace("\\", "\\\\").replace("\"", "\\\"");
    private static final String KEY = "hostile";

    @Test
    void noScriptOfAStrangerRunsOnAnyPageOfTheStaff() {
        var store = STAFF.plane().part(Store.class);
        var source =
                store.sources()
                        .add(
                                Source.named("website", Trust.PUBLIC)
                                        .withWriteKey(KEY)
                                        .withProperties(List.of("topic", "form", "paper")));
        try (var intake =
                IntakeServer.start(
                        IntakeSettings.onPort(0), STAFF.plane().part(Database.class), store)) {
            attack(URI.create("http://127.0.0.1:" + intake.port()));
        }
        FoldWorkers.catchUp(STAFF.sql(), STAFF.plane().part(Folding.class));
        var everybody =
                STAFF.user(
                        Role.ADMINISTRATOR,
                        Role.HEAD_OF_MARKETING,
                        Role.HEAD_OF_SALES,
                        Role.MARKETING,
                        Role.SALES);
        var dialogs = new ArrayList<String>();
        try (Screen screen = BROWSER.open(STAFF.address(), everybody, Look.USUAL)) {
            screen.page()
                    .onDialog(dialog -> {
                        dialogs.add(screen.page().url() + ": " + dialog.message());
                        dialog.dismiss();
                    });
            String lead = lead(screen);
            var evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
            for (String path : pages(lead, source.id(), evil)) {
                screen.go(path);
                screen.page().locator(".chart").all().forEach(it -> it.scrollIntoViewIfNeeded());
                screen.quiet();
                assertThat(dialogs).as(path).isEmpty();
                assertThat(screen.page().locator("img[src=x], svg[onload]").count())
                        .as("parts of a page that a stranger wrote, at " + path)
                        .isZero();
            }
            assertThat(screen.go("/leads/" + lead).page().content()).contains("onerror=alert(1)");
            assertThat(screen.go("/rejected").page().content()).contains("onerror=alert(1)");
        }
    }

    private static String lead(Screen screen) {
        return screen.go("/leads").page().locator("a[href^='/leads/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.matches("/leads/\\d+"))
                .findFirst()
                .orElseThrow()
                .substring("/leads/".length());
    }

    private static List<String> pages(String lead, int source, String evil) {
        return Stream.of(
                        "/leads",
                        "/leads?q=" + evil,
                        "/leads?sort=" + evil + "&stage=" + evil + "&cursor=" + evil,
                        "/leads/{lead}",
                        "/leads/{lead}/known",
                        "/leads/{lead}/merge",
                        "/leads/{lead}/merge?q=" + evil,
                        "/leads/{lead}/erasure",
                        "/leads/selection?lead={lead}",
                        "/leads/actions",
                        "/inbox",
                        "/funnel",
                        "/funnel?source=" + evil + "&from=" + evil,
                        "/proposals",
                        "/sources",
                        "/sources/{source}",
                        "/rejected",
                        "/rejected/parked",
                        "/imports",
                        "/playbook",
                        "/playbook/examples",
                        "/playbook/examples?lead={lead}",
                        "/replays",
                        "/audit",
                        "/audit?q=" + evil,
                        "/users",
                        "/" + evil)
                .map(path -> path.replace("{lead}", lead).replace("{source}", "" + source))
                .toList();
    }

    private static void attack(URI intake) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String[] call : CALLS) {
                var request =
                        HttpRequest.newBuilder(intake.resolve(call[0]))
                                .header("User-Agent", "Mozilla/5.0 " + EVIL)
                                .POST(HttpRequest.BodyPublishers.ofString(call[1]));
                assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .as(call[1])
                        .isIn(200, 400, 401);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static final String WHO =
            "\"writeKey\":\"hostile\",\"userId\":\"evil\",\"anonymousId\":\"" + JSON + "\",";
    private static final String CONTEXT =
            """
            "context":{"userAgent":"E","locale":"E","timezone":"E",
            "page":{"path":"/E","url":"https://E/","title":"E","referrer":"E","search":"?E"},
            "campaign":{"name":"E","source":"E","medium":"E","term":"E","content":"E"},
            "library":{"name":"E","version":"E"}}\
            """
                    .replace("E", JSON);

    private static final String[][] CALLS = {
        {
            "/v1/identify",
            "{"
                    + WHO
                    + CONTEXT
                    + """
                    ,"traits":{"email":"<svg/onload=alert(4)>@x.example","firstName":"E","lastName":"E","name":"E","title":"E",
                    "phone":"+49 30 1234567","language":"E","country":"E","city":"E","E":"E","avatar":"E",
                    "company":{"name":"E","industry":"E","employees":"E","revenue":"E","country":"E","city":"E"}}}\
                    """
                            .replace("\"E\"", "\"" + JSON + "\"")
        },
        {
            "/v1/group",
            "{"
                    + WHO
                    + CONTEXT
                    + ",\"groupId\":\""
                    + JSON
                    + "\",\"traits\":{\"name\":\""
                    + JSON
                    + "\"}}"
        },
        {"/v1/alias", "{" + WHO + CONTEXT + ",\"previousId\":\"" + JSON + " before\"}"},
        {
            "/v1/page",
            "{" + WHO + CONTEXT + ",\"name\":\"" + JSON + "\",\"properties\":" + properties() + "}"
        },
        {
            "/v1/track",
            "{" + WHO + CONTEXT + ",\"event\":\"" + JSON + "\",\"properties\":" + properties() + "}"
        },
        {
            "/v1/track",
            "{"
                    + WHO
                    + CONTEXT
                    + ",\"event\":\"Quote Requested\",\"properties\":"
                    + properties()
                    + "}"
        },
        {"/v1/track", "{" + WHO + "\"messageId\":\"" + JSON + "\",\"event\":\"x\"}"},
        {"/v1/track", "{" + WHO + "\"messageId\":\"" + JSON + "\",\"event\":\"" + JSON + "\"}"},
        {
            "/v1/batch",
            "{\"writeKey\":\"hostile\",\"batch\":[{\"type\":\"" + JSON + "\"},\"" + JSON + "\"]}"
        },
        {"/v1/track", "{\"writeKey\":\"" + JSON + "\",\"userId\":\"u\",\"event\":\"x\"}"},
        {"/v1/track", EVIL},
    };

    private static String properties() {
        return "{\"topic\":\"E\",\"form\":\"E\",\"paper\":\"E\",\"path\":\"E\",\"url\":\"E\",\"E\":\"E\"}"
                .replace("E", JSON);
    }
}
