package dev.staffel.server.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The report of both sides; each test goes on where the one before ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServicePageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    @Order(1)
    void ofFewPeopleNothingIsToldNeitherOnThePageNorInListsNorToPrograms() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        long lead = enquiries.from("Anna", "Wenige");
        head.post("/leads/" + lead + "/question", "item=phone");
        head.post("/inbox/" + lead + "/accept", Map.of());
        STAFF.user(Role.HEAD_OF_MARKETING).post("/owed/" + lead + "/confirm", Map.of());

        assertThat(head.get("/service").body())
                .contains("There are no figures of fewer than eight people", "/figures")
                .doesNotContain("/service/leads");
        assertThat(head.get("/service/leads?owes=answer").body()).doesNotContain("Anna Wenige");
        assertThat(head.get("/service/leads?owes=question").body()).doesNotContain("Anna Wenige");
        assertThat(head.get("/service/leads?owes=answer&desk=sales").body())
                .doesNotContain("Anna Wenige");
        var program = STAFF.token(Scope.FUNNEL_READ);
        var report =
                Contract.of(STAFF)
                        .check(
                                "GET",
                                "/api/v1/service-levels",
                                program.get("/api/v1/service-levels"));
        assertThat(report.path("sales").path("told").asBoolean()).isFalse();
        assertThat(report.path("marketing").path("total")).isEmpty();
        assertThat(report.path("byDesk")).isEmpty();
    }

    @Test
    @Order(2)
    void onceItIsAgreedEachNumberOpensItsLeads() {
        STAFF.user(Role.ADMINISTRATOR)
                .post("/figures", Map.of("since", "2026-01-01", "agreement", "Agreement 3"));
        assertThat(head.get("/service").body())
                .contains("Offers answered", "/service/leads?owes=answer&amp;until=")
                .contains("Questions answered", "By desk", "1 of 1")
                .contains("not enough data yet");
        assertThat(head.get("/service/leads?owes=answer&which=kept").body())
                .contains("Anna Wenige", "in time", "0 h 0 min");
        assertThat(head.get("/service/leads?owes=answer&which=missed").body())
                .contains("No leads here");
        assertThat(head.get("/service/leads?owes=question").body()).contains("Anna Wenige");
        assertThat(head.get("/service/leads?owes=answer&desk=requalification").body())
                .contains("No leads here");
        assertThat(head.get("/service/leads?owes=everything").status()).isEqualTo(404);
        assertThat(head.get("/service?until=2026-01&months=1").body())
                .contains("Nothing came to be owed in this period");
    }

    @Test
    @Order(3)
    void programsReadTheSame() {
        var program = STAFF.token(Scope.FUNNEL_READ);
        var contract = Contract.of(STAFF);
        var report =
                contract.check(
                        "GET", "/api/v1/service-levels", program.get("/api/v1/service-levels"));
        var answers = report.path("sales").path("total").get(0);
        assertThat(answers.path("owes").asText()).isEqualTo("answer");
        assertThat(answers.path("cases").asInt()).isEqualTo(1);
        assertThat(answers.path("inTime").asInt()).isEqualTo(1);
        assertThat(answers.path("share").isNull()).isTrue();
        assertThat(program.get("/api/v1/service-levels?until=soon").status()).isEqualTo(422);
        assertThat(program.get("/api/v1/service-levels?months=99").status()).isEqualTo(422);
    }
}
