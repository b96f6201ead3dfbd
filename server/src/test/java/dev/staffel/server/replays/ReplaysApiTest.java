package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplaysApiTest {
    private static final String REPLAYS = "/api/v1/replays";
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static long berta;
    private static long draft;

    private final Visitor program = STAFF.token(Scope.REPLAYS_READ, Scope.REPLAYS_WRITE);
    private final Contract contract = Contract.of(STAFF);

    @BeforeAll
    static void oneWhoEntersAndOneWhoWouldUnderALowerThreshold() {
        var enquiries = new Enquiries(STAFF);
        lead(enquiries, "Anna");
        lead(enquiries, "Anna");
        berta = lead(enquiries, "Berta");
        var text = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        draft =
                STAFF.plane()
                        .part(Drafts.class)
                        .begin(
                                Draft.Kind.AGREEMENT,
                                "Lower threshold",
                                text.replace("interest: at least 60", "interest: at least 30"),
                                1,
                                "mia");
    }

    private static long lead(Enquiries enquiries, String name) {
        return enquiries.log(
                Map.of(
                        "email", name + "@example.com",
                        "last-name", name,
                        "account.name", "Molkerei Alpsee",
                        "origin", "fair",
                        "topic-wanted", "retrofit"),
                "Price Asked");
    }

    @Test
    void aProgramAsksForAReplayAndReadsEveryLeadBehindAFigure() throws InterruptedException {
        var id = done(ask("{\"after\":\"draft-%d\"}"));

        var shown = contract.check("GET", REPLAYS + "/{id}", get("/" + id));
        assertThat(shown.path("state").asText()).isEqualTo("done");
        assertThat(shown.path("percent").asInt()).isEqualTo(100);
        assertThat(shown.path("name").asText()).contains("Lower threshold");
        var figures = contract.check("GET", REPLAYS + "/{id}/result", get("/" + id + "/result"));
        assertThat(figures.path("summary").path("turns").path("newly").asInt()).isEqualTo(1);
        var rate = figures.path("summary").path("before").path("accepted");
        assertThat(rate.path("share").isNull()).as("below 20 cases").isTrue();

        var newly = get("/" + id + "/leads?turn=newly");
        var items = contract.check("GET", REPLAYS + "/{id}/leads", newly).path("items");
        assertThat(items.findValuesAsText("lead")).containsExactly("" + berta);
        assertThat(items.get(0).path("before").isNull()).isTrue();
        assertThat(items.get(0).path("ending").asText()).isEqualTo("unknown");
        var both = get("/" + id + "/leads/" + berta);
        var histories = contract.check("GET", REPLAYS + "/{id}/leads/{lead}", both);
        assertThat(histories.path("before").path("crossings")).isEmpty();
        assertThat(histories.path("after").path("crossings").get(0).path("stage").asText())
                .isEqualTo("mql");
    }

    @Test
    void aVersionIsReplayedAgainstAnotherOne() throws InterruptedException {
        var versions = STAFF.plane().part(PlaybookVersions.class);
        var lower =
                versions.find(1)
                        .orElseThrow()
                        .text()
                        .replace("interest: at least 60", "interest: at least 30");
        int next = versions.publish(lower, Instant.now().plus(Duration.ofDays(90)), "mia", "lower");
        var forward = "{\"before\":\"version-1\",\"after\":\"version-%d\"}".formatted(next);
        var back = "{\"before\":\"version-%d\",\"after\":\"version-1\"}".formatted(next);

        var there = result(done(ask(forward)));
        var id = done(ask(back));
        var again = result(id);

        assertThat(there.path("summary").path("turns").path("newly").asInt()).isEqualTo(1);
        assertThat(again.path("summary").path("turns").path("never").asInt()).isEqualTo(1);
        assertThat(again.path("summary").path("before"))
                .isEqualTo(there.path("summary").path("after"));
        var never =
                contract.check("GET", REPLAYS + "/{id}/leads", get("/" + id + "/leads?turn=never"));
        assertThat(never.path("items").findValuesAsText("lead")).containsExactly("" + berta);
        var shown = contract.check("GET", REPLAYS + "/{id}", get("/" + id));
        assertThat(shown.path("before").asText()).contains("" + next);
        assertThat(shown.path("draft").isNull()).as("of no draft").isTrue();
    }

    private JsonNode result(long id) {
        return contract.check("GET", REPLAYS + "/{id}/result", get("/" + id + "/result"));
    }

    @Test
    void theSameQuestionIsAnsweredWithTheSameBytes() throws InterruptedException {
        var once = done(ask("{\"after\":\"draft-%d\",\"name\":\"once\"}"));
        var again = done(ask("{\"after\":\"draft-%d\",\"name\":\"again\"}"));

        assertThat(get("/" + again + "/result").body())
                .isEqualTo(get("/" + once + "/result").body());
        var list = contract.check("GET", REPLAYS, get("?limit=1"));
        assertThat(list.path("items").findValuesAsText("name")).containsExactly("again");
        var next = get("?limit=1&cursor=" + list.path("next").asText());
        assertThat(contract.check("GET", REPLAYS, next).findValuesAsText("name"))
                .containsExactly("once");
    }

    @Test
    void aReplayIsRenamed() throws InterruptedException {
        var id = done(ask("{\"after\":\"draft-%d\",\"name\":\"old\"}"));

        var reply = put("/" + id + "/name", "{\"name\":\"new\"}");

        var shown = contract.check("PUT", REPLAYS + "/{id}/name", reply);
        assertThat(shown.path("name").asText()).isEqualTo("new");
        assertThat(put("/" + id + "/name", "{\"name\":\"  \"}").status()).isEqualTo(422);
        assertThat(put("/999/name", "{\"name\":\"new\"}").status()).isEqualTo(404);
    }

    @Test
    void aReplayIsAttachedToTheDraftOfItsTextAndToNoOther() throws InterruptedException {
        var id = done(ask("{\"after\":\"draft-%d\"}"));
        var other = done(ask("{\"after\":\"version-1\"}"));

        var reply = attach("/" + id + "/attach", "{}");

        var shown = contract.check("POST", REPLAYS + "/{id}/attach", reply);
        assertThat(shown.path("attachedTo").get(0).asLong()).isEqualTo(draft);
        var refused = attach("/" + other + "/attach", "{\"draft\":%d}".formatted(draft));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("other-text", "tried another text");
        assertThat(attach("/" + other + "/attach", "{}").status()).isEqualTo(404);
        assertThat(post("/" + id + "/attach", "{}").status())
                .as("needs playbooks:write")
                .isEqualTo(403);
    }

    @Test
    void everyLevelOfAThresholdIsReadAndOneIsTakenOver() throws InterruptedException {
        var id = done(ask("{\"after\":\"draft-%d\"}"));
        var path = "/" + id + "/thresholds";

        var all = contract.check("GET", REPLAYS + "/{id}/thresholds", get(path));
        assertThat(all.path("thresholds").findValuesAsText("entry"))
                .containsExactly("a", "b", "c", "fit-unknown");
        var read = get(path + "/fit-unknown");
        var levels =
                contract.check("GET", REPLAYS + "/{id}/thresholds/{entry}", read).path("levels");
        assertThat(levels.get(0).path("points").asInt()).isEqualTo(10);
        assertThat(levels.get(0).path("side").path("entered").asInt()).isEqualTo(2);
        assertThat(levels.get(40).path("side").path("entered").asInt()).isEqualTo(1);
        assertThat(get(path + "/nobody").status()).isEqualTo(404);

        var taken = attach(path + "/fit-unknown", "{\"level\":45}");
        contract.check("POST", REPLAYS + "/{id}/thresholds/{entry}", taken);
        assertThat(STAFF.plane().part(Drafts.class).find(draft).orElseThrow().text())
                .contains("interest: at least 45");
        assertThat(attach(path + "/fit-unknown", "{\"level\":99}").status()).isEqualTo(422);
        attach(path + "/fit-unknown", "{\"level\":30}");
    }

    @Test
    void everyProblemOfAQuestionIsToldAtItsPlace() {
        var reply = ask("{\"after\":\"draft-999\",\"stage\":\"sal\",\"from\":\"soon\"}");

        var problems = contract.check("POST", REPLAYS, reply).path("problems");
        assertThat(problems.findValuesAsText("at")).contains("after", "stage", "from");
        assertThat(ask("{\"afer\":\"draft-1\"}").body()).contains("\"at\":\"afer\"");
        assertThat(get("/999").status()).isEqualTo(404);
        assertThat(get("?limit=0").status()).isEqualTo(422);
        assertThat(get("?cursor=junk").status()).isEqualTo(422);
    }

    @Test
    void whatHasEndedIsNotCancelled() throws InterruptedException {
        var id = done(ask("{\"after\":\"version-1\"}"));

        var reply = post("/" + id + "/cancel", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("\"code\":\"ended\"");
    }

    @Test
    void aTokenThatOnlyReadsAsksForNothingAndEveryQuestionIsInTheAuditTrail() {
        var reader = STAFF.token(Scope.REPLAYS_READ);
        var asked = reader.send("POST", REPLAYS, "{}", "Content-Type", "application/json");
        assertThat(asked.status()).isEqualTo(403);

        ask("{\"after\":\"draft-%d\",\"name\":\"Told to all\"}");

        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body()).contains("Told to all");
    }

    private Visitor.Reply get(String rest) {
        return program.get(REPLAYS + rest);
    }

    private Visitor.Reply put(String rest, String body) {
        return program.send("PUT", REPLAYS + rest, body, "Content-Type", "application/json");
    }

    /// As a program that may change drafts.
    private static Visitor.Reply attach(String rest, String body) {
        return STAFF.token(Scope.PLAYBOOKS_WRITE)
                .send("POST", REPLAYS + rest, body, "Content-Type", "application/json");
    }

    private Visitor.Reply ask(String body) {
        return post("", body.formatted(draft));
    }

    private Visitor.Reply post(String rest, String body) {
        return program.send("POST", REPLAYS + rest, body, "Content-Type", "application/json");
    }

    private long done(Visitor.Reply asked) throws InterruptedException {
        JsonNode shown = contract.check("POST", REPLAYS, asked);
        STAFF.plane().part(Replays.class).awaitIdle();
        return shown.path("id").asLong();
    }
}
