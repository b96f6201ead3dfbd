package dev.staffel.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Figures of small teams from off to on and off again; each test goes on where the one before ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor administrator = STAFF.user(Role.ADMINISTRATOR);
    private final Visitor sales = STAFF.user(Role.SALES);
    private final Contract contract = Contract.of(STAFF);

    @Test
    @Order(1)
    void theyAreOffUntilTheAdministratorNamesADayAndTheAgreement() {
        assertThat(sales.get("/figures").body())
                .contains("Off: only teams of 8 people or more")
                .doesNotContain("action=\"/figures\"");
        var wish = Map.of("since", "2026-01-01", "agreement", "Works agreement");
        assertThat(sales.post("/figures", wish).status()).isEqualTo(403);
        assertThat(administrator.post("/figures", Map.of("since", "2026-01-01")).status())
                .isEqualTo(422);
        assertThat(administrator.post("/figures", Map.of("since", "soon", "agreement", "x")).body())
                .contains("Name a day.");
        assertThat(read().path("ofAll").asBoolean()).isFalse();
    }

    @Test
    @Order(2)
    void anAgreementHoldsFromItsDayOn() {
        var tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusDays(2).toString();
        administrator.post("/figures", Map.of("since", tomorrow, "agreement", "Works agreement 7"));

        assertThat(sales.get("/figures").body())
                .contains("Works agreement 7", "teams of every size");
        assertThat(read().path("ofAll").asBoolean()).as("its day has not come").isFalse();
        assertThat(read().path("agreements")).hasSize(1);
    }

    @Test
    @Order(3)
    void whatIsSwitchedOnAndOffStaysOnThePageAndInTheAuditTrail() {
        var program = STAFF.token(Scope.ADMIN);
        var wish = "{\"since\": \"2026-01-01\", \"agreement\": \"Works agreement 8\"}";
        var put =
                program.send(
                        "PUT", "/api/v1/team-figures", wish, "Content-Type", "application/json");
        assertThat(contract.check("PUT", "/api/v1/team-figures", put).path("ofAll").asBoolean())
                .isTrue();
        var nothing =
                program.send(
                        "PUT",
                        "/api/v1/team-figures",
                        "{\"since\": \"2026-01-01\"}",
                        "Content-Type",
                        "application/json");
        assertThat(nothing.status()).isEqualTo(422);

        administrator.post("/figures/end", Map.of());

        assertThat(read().path("ofAll").asBoolean()).isFalse();
        assertThat(sales.get("/figures").body())
                .contains("Earlier agreements", "Works agreement 7", "Works agreement 8");
        assertThat(administrator.get("/audit").body())
                .contains(
                        "switched figures of small teams on",
                        "switched figures of small teams off");
    }

    private JsonNode read() {
        var reply = sales.get("/api/v1/team-figures");
        return contract.check("GET", "/api/v1/team-figures", reply);
    }
}
