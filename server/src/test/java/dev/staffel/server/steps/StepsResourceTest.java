package dev.staffel.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.Mailbox;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Steps, meetings and cadences for programs.
class StepsResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor program = STAFF.token(Scope.ADMIN);
    private final List<Caller.User> others = active();
    private final Visitor seller = STAFF.user(Role.SALES);
    private final String user =
            active().stream()
                    .filter(one -> !others.contains(one))
                    .findFirst()
                    .orElseThrow()
                    .email();
    private final LocalDate today = STAFF.plane().part(Calendars.class).today();

    @BeforeEach
    void oneSellerOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user.replace("@example.org", "")));
    }

    private static List<Caller.User> active() {
        return STAFF.plane().part(Staff.class).active();
    }

    private Visitor.Reply put(String verb, String path, String body) {
        return program.send(
                verb,
                path,
                body.replace("USER", user).replace('\'', '"'),
                "Content-Type",
                "application/json");
    }

    private JsonNode done(String path, String body) {
        var reply = put("POST", path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.body());
    }

    private long accepted(String name, String more) {
        long lead = enquiries.from(name, "Programm");
        done("/api/v1/handovers/" + lead + "/accept", "{'user': 'USER'" + more + "}");
        return lead;
    }

    private JsonNode first(long lead) {
        var reply = program.get("/api/v1/steps?lead=" + lead);
        return JsonMapper.shared().readTree(reply.body()).path("items").path(0);
    }

    @Test
    void aHandoverIsAcceptedWithACallDate() {
        var day = today.plusDays(2) + "T13:00:00Z";

        var step = first(accepted("Anna", ", 'call': '" + day + "'"));

        assertThat(step.path("kind").asString()).isEqualTo("call");
        assertThat(step.path("due").asString()).isEqualTo(day);
        assertThat(step.path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void anOutcomeAnswersWhatFollowsAndIsTakenBack() {
        var call = first(accepted("Bernd", ""));
        var path = "/api/v1/steps/" + call.path("id").asInt();

        var ended = done(path + "/outcome", "{'user': 'USER', 'outcome': 'not-reached'}");
        assertThat(ended.path("step").path("outcome").asString()).isEqualTo("not-reached");
        assertThat(ended.path("next").path("kind").asString()).isEqualTo("mail");
        assertThat(
                        put("POST", path + "/outcome", "{'user': 'USER', 'outcome': 'reached'}")
                                .status())
                .isEqualTo(409);

        assertThat(done(path + "/undo", "{'user': 'USER'}").path("state").asString())
                .isEqualTo("open");
        assertThat(put("POST", path + "/outcome", "{'user': 'USER', 'outcome': 'held'}").body())
                .contains("other-outcome");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var reply = put("POST", "/api/v1/steps", "{'lead': 1, 'kind': 'meeting', 'due': 'soon'}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("\"user\"", "\"due\"", "a meeting needs an instant");
        assertThat(put("POST", "/api/v1/steps/999999/cancel", "{'user': 'USER'}").status())
                .isEqualTo(409);
        assertThat(program.get("/api/v1/steps?cursor=none").status()).isEqualTo(422);
    }

    @Test
    void aUsersStepsAndAllStepsAreListed() {
        long lead = accepted("Clara", "");

        assertThat(program.get("/api/v1/steps?user=" + user).body()).contains("\"lead\":" + lead);
        assertThat(program.get("/api/v1/steps?limit=200").body()).contains("\"lead\":" + lead);
    }

    @Test
    void aDeskGetsACadenceOfItsOwn() {
        var path = "/api/v1/cadences/sales";
        var own =
                put(
                        "PUT",
                        path,
                        "{'attempts': [{'kind': 'mail', 'days': 1}], 'answers': ['chat']}");
        assertThat(own.body()).contains("\"shipped\":false");
        assertThat(first(accepted("Doris", "")).path("kind").asString()).isEqualTo("mail");

        assertThat(put("PUT", path, "{'attempts': [{'kind': 'task', 'days': 1}]}").status())
                .isEqualTo(422);
        assertThat(put("PUT", path, "{}").body()).contains("\"shipped\":true");
        assertThat(program.get("/api/v1/cadences").body()).contains("mail-replied");
    }

    @Test
    void aMeetingReachesThePersonsCalendarWithItsChangesAndItsEnd() {
        STAFF.user(Role.ADMINISTRATOR)
                .post("/mail", MAILBOX.settings("https://staffel.example.com"));
        long lead = accepted("Emma", "");
        awaitOffer();

        var meeting =
                done(
                        "/api/v1/steps",
                        "{'user': 'USER', 'lead': "
                                + lead
                                + ", 'kind': 'meeting', 'due': '2027-01-12T09:00:00Z',"
                                + " 'what': 'Advisory meeting', 'invitePerson': true}");
        var invitation = MAILBOX.next();
        assertThat(invitation.to()).isEqualTo("Emma.Programm@example.com");
        assertThat(invitation.raw())
                .contains("Reply-To: " + user)
                .contains("text/calendar; charset=UTF-8; method=REQUEST", "meeting.ics");
        assertThat(invitation.subject()).contains("Invitation: Advisory meeting");

        var path = "/api/v1/steps/" + meeting.path("id").asInt();
        done(path + "/move", "{'user': 'USER', 'due': '2027-01-13T09:00:00Z'}");
        assertThat(MAILBOX.next().raw()).contains("method=REQUEST");
        done(path + "/cancel", "{'user': 'USER'}");
        var off = MAILBOX.next();
        assertThat(off.subject()).contains("Called off: Advisory meeting");
        assertThat(off.raw()).contains("method=CANCEL");

        var file = seller.get("/steps/" + meeting.path("id").asInt() + "/meeting.ics");
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body()).contains("STATUS:CANCELLED", "SEQUENCE:2");
    }

    /// The mail of the offer, which this is not about.
    private static void awaitOffer() {
        while (!MAILBOX.isEmpty()) MAILBOX.next();
    }

    @Test
    void theDescriptionHoldsForWhatIsAnswered() {
        long lead = accepted("Frieda", "");
        Contract.of(STAFF).check("GET", "/api/v1/steps", program.get("/api/v1/steps?lead=" + lead));
    }
}
