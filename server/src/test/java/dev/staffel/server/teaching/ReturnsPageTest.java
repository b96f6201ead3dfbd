package dev.staffel.server.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.ReturnedHandovers;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Stand;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A half-year of returns and what becomes of it; each test goes on where the one before ended.
///
/// Of 100 handovers of the last 180 days 30 came back for the maturity and 5 for the fit; of 100 of the year before 12 and 5.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final ReturnedHandovers past = new ReturnedHandovers(STAFF);
    private final Visitor marketing = STAFF.user(Role.HEAD_OF_MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    @Order(1)
    void withoutAnswersThereIsNothingToTeach() {
        assertThat(sales.get("/returns").body()).contains("No handover was answered yet");
    }

    @Test
    @Order(2)
    void belowTwoHundredMqlsReturnsAreCountedAndNothingStandsOut() {
        long real = new Prospects(STAFF).priced("Rueckert");
        past.add(1_000, 10, 65, "");
        past.add(2_000, 10, 29, "no-project-yet");
        past.add(real, 10, 1, "no-project-yet");
        past.add(3_000, 10, 5, "wrong-person");
        past.add(4_000, 300, 83, "");
        past.add(5_000, 300, 12, "no-project-yet");
        past.add(6_000, 300, 5, "wrong-person");
        past.qualify(57);

        // 30 of 100: 95 % of Beta(30.5, 70.5) from 0.217 to 0.395; 12 of 100: from 0.067 to 0.194.
        assertThat(sales.get("/returns").body())
                .contains("Not enough data yet: 57 of 200 MQLs", "Of 100 answered handovers")
                .contains("30%", "likely 22% to 39%", "12%", "likely 7% to 19%")
                .doesNotContain("Draw a change up");
        assertThat(sales.get("/returns/leads?criterion=maturity").body())
                .contains("Rueckert", "No project yet", "/leads/" + real);
        assertThat(marketing.post("/returns/maturity/change", Map.of()).header("Location"))
                .isEqualTo("/returns");
        assertThat(json().path("changes")).isEmpty();
        // of the last twelve months, so those of 300 days ago too: 30 + 5 + 12 + 5 of 200 came back
        assertThat(sales.get("/meters").body())
                .contains("52 of 200 cases", "57 of 200 MQLs: from there on");
    }

    @Test
    @Order(3)
    void whatStandsOutBecomesADraftWithItsReplayAndAPointOfTheAgenda() {
        past.qualify(143);
        assertThat(sales.get("/returns").body()).contains("more than the year before");

        marketing.post("/returns/maturity/change", Map.of());

        assertThat(marketing.get("/returns").body())
                .contains("A change is drawn up", "Each way in demands 5 points of interest more.")
                .contains("30 of 100 in the last 180 days, 12 of 100 in the year before")
                .contains("A change waits for answers.");
        var change = json().path("changes").get(0);
        var draft = draft(change);
        assertThat(draft.text()).contains("interest: at least 45", "interest: at least 75");
        assertThat(marketing.get("/replays/" + change.path("replay").asLong()).body())
                .contains("Answer to returns: Maturity");
        assertThat(marketing.get("/playbook/agenda").body())
                .contains("Returns: Maturity stands out with 30 of 100 handovers");
        marketing.post("/returns/maturity/change", Map.of());
        assertThat(json().path("changes")).hasSize(1);
        assertThat(sales.get("/meters").body())
                .contains("Maturity stands out today: returned for it 30 of 100 in 180 days")
                .contains("1 proposed change waits for answers today");
    }

    @Test
    @Order(4)
    void whatOneSideDeclinesIsWithdrawnAndDoesNotComeBackForAWhile() {
        var answer =
                "/returns/changes/" + json().path("changes").get(0).path("id").asLong() + "/answer";
        assertThat(sales.post(answer, Map.of("answer", "accept")).status()).isEqualTo(422);
        assertThat(STAFF.user(Role.SALES).post(answer, Map.of("answer", "accept")).status())
                .isEqualTo(403);

        var asked = "change after returns for maturity";
        assertThat(sales.get("/today").body()).contains(asked);
        sales.post(answer, Map.of("answer", "accept", "because", "We call too early"));
        assertThat(sales.get("/today").body()).doesNotContain(asked);
        assertThat(marketing.get("/today").body()).contains(asked);
        assertThat(json().path("changes").get(0).path("state").asText()).isEqualTo("open");
        marketing.post(answer, Map.of("answer", "decline", "because", "The fair was bad"));

        var change = json().path("changes").get(0);
        assertThat(change.path("state").asText()).isEqualTo("declined");
        assertThat(change.path("marketing").path("because").asText()).isEqualTo("The fair was bad");
        assertThat(draft(change).stand()).isEqualTo(Stand.WITHDRAWN);
        assertThat(sales.get("/returns").body())
                .contains("none is proposed before", "The fair was bad")
                .doesNotContain("Draw a change up");
        marketing.post("/returns/maturity/change", Map.of());
        assertThat(json().path("changes")).hasSize(1);
    }

    @Test
    @Order(5)
    void whatBothAcceptIsProposedForApproval() {
        past.rename("no-project-yet", "wrong-person", 180);
        marketing.post("/returns/fit/change", Map.of());
        var change = json().path("changes").get(0);
        assertThat(change.path("edit").asText()).isEqualTo("raise-weakest");
        var answer = "/returns/changes/" + change.path("id").asLong() + "/answer";

        sales.post(answer, Map.of("answer", "accept", "because", "C is hopeless"));
        marketing.post(answer, Map.of("answer", "accept", "because", "Agreed"));

        assertThat(json().path("changes").get(0).path("state").asText()).isEqualTo("accepted");
        assertThat(draft(change).stand()).isEqualTo(Stand.PROPOSED);
        assertThat(sales.post(answer, Map.of("answer", "decline", "because", "no")).status())
                .isEqualTo(404);
        assertThat(sales.get("/meters").body())
                .contains("1 proposed change was accepted", "1 proposed change was declined");
    }

    @Test
    @Order(6)
    void whatCannotBeMadeUpGoesOnTheAgendaOnly() {
        past.rename("wrong-person", "other-topic", 180);

        marketing.post("/returns/topic/change", Map.of());

        assertThat(marketing.get("/returns").body()).contains("No change can be made up for this");
        assertThat(marketing.get("/playbook/agenda").body())
                .contains("Returns: Topic stands out with 35 of 100 handovers");
    }

    private static dev.staffel.store.contract.Draft draft(JsonNode change) {
        return STAFF.plane().part(Drafts.class).find(change.path("draft").asLong()).orElseThrow();
    }

    private JsonNode json() {
        return Contract.of(STAFF).check("GET", "/api/v1/returns", sales.get("/api/v1/returns"));
    }
}
