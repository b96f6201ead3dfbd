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
