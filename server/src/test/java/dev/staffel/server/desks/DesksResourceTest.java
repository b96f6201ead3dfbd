package dev.staffel.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DesksResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Contract contract = Contract.of(STAFF);
    private final Visitor program = STAFF.token(Scope.DESKS_READ, Scope.DESKS_WRITE);

    @BeforeEach
    void twoSellers() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        DeskRouting.assign(STAFF.sql(), "sales", List.of("anna", "ben"));
    }

    private JsonNode get(String path, String described) {
        return contract.check("GET", described, program.get(path));
    }

    private JsonNode send(String verb, String path, String described, String body) {
        var reply = program.send(verb, path, body, "Content-Type", "application/json");
        return contract.check(verb, described, reply);
    }

    @Test
    void termsAreSetAndRead() {
        var path = "/api/v1/desks/sales/members/anna";
        var described = "/api/v1/desks/{desk}/members/{member}";
        var member =
                send(
                        "PUT",
                        path,
                        described,
                        "{\"weight\": 2, \"territories\": [\"AT\"], \"newPerWeek\": 6, \"deputy\": \"ben\"}");

        assertThat(member.path("weekLimit").asInt()).isEqualTo(6);
        assertThat(member.path("openLimit").asInt()).as("as the playbook says").isEqualTo(25);
        var desk = get("/api/v1/desks/sales", "/api/v1/desks/{desk}");
        assertThat(desk.at("/members/0/terms/territories/0").asText()).isEqualTo("AT");
        assertThat(desk.at("/members/0/terms/deputy").asText()).isEqualTo("ben");
        assertThat(get("/api/v1/desks", "/api/v1/desks").path("items")).hasSize(2);

        var wrong =
                send(
                        "PUT",
                        path,
                        described,
                        "{\"weight\": 11, \"topics\": [\"none\"], \"newPerWeek\": 0, \"deputy\": \"anna\"}");
        assertThat(wrong.path("problems").findValuesAsText("at"))
                .containsExactlyInAnyOrder("weight", "newPerWeek", "topics", "deputy");
        send("PUT", "/api/v1/desks/sales/members/nobody", described, "{}");
        send("PUT", "/api/v1/desks/export/members/anna", described, "{}");
    }

    @Test
    void theOrderIsSet() {
        var desk =
                send(
                        "PUT",
                        "/api/v1/desks/sales",
                        "/api/v1/desks/{desk}",
                        "{\"order\": \"capacity\"}");
        assertThat(desk.path("order").asText()).isEqualTo("capacity");
        send("PUT", "/api/v1/desks/sales", "/api/v1/desks/{desk}", "{\"order\": \"turn\"}");
        send("PUT", "/api/v1/desks/sales", "/api/v1/desks/{desk}", "{\"order\": \"luck\"}");
    }

    @Test
    void otherTermsAreTriedWithoutBeingKept() {
        new Enquiries(STAFF).from("Jana", "Erprobt");

        var result =
                send(
                        "POST",
                        "/api/v1/desks/sales/dry-run",
                        "/api/v1/desks/{desk}/dry-run",
                        "{\"terms\": {\"anna\": {\"territories\": [\"AT\"]}}}");

        assertThat(result.path("handovers").asInt()).isPositive();
        assertThat(result.path("shares").toString()).contains("\"member\":\"ben\"");
        var desk = get("/api/v1/desks/sales", "/api/v1/desks/{desk}");
        assertThat(desk.at("/members/0/terms/territories")).isEmpty();
        send(
                "POST",
                "/api/v1/desks/sales/dry-run",
                "/api/v1/desks/{desk}/dry-run",
                "{\"terms\": {\"nobody\": {}}}");
    }

    @Test
    void aSimulationTellsWhereALeadWouldGo() {
        var simulation = "/api/v1/desk-simulation";
        send(
                "PUT",
                "/api/v1/desks/sales/members/ben",
                "/api/v1/desks/{desk}/members/{member}",
                "{\"territories\": [\"DE/80\"]}");

        var madeUp = get(simulation + "?desk=sales&territories=DE/80331", simulation);
        assertThat(madeUp.path("seller").asText()).isEqualTo("ben");
        assertThat(madeUp.path("why").toString()).contains("named for territory");
        assertThat(madeUp.at("/known/territory").toString()).isEqualTo("[\"DE/80331\"]");

        long lead = new Enquiries(STAFF).from("Karl", "Frage");
        var real = get(simulation + "?lead=" + lead, simulation);
        assertThat(real.path("desk").asText()).isEqualTo("sales");
        assertThat(real.path("seller").asText()).as("the postcode is unknown").isNotBlank();

        get(simulation + "?lead=999999999", simulation);
        get(simulation + "?desk=none", simulation);
        assertThat(get(simulation + "?lead=x&occasion=fair", simulation).path("problems"))
                .hasSize(2);
    }

    @Test
    void hoursAbsencesAndHolidaysAreKept() {
        STAFF.user(Role.SALES);
        var somebody = STAFF.plane().part(Staff.class).active().getFirst().id();
        holidays();
        hours(somebody);
        absences(somebody);
    }

    private void holidays() {
        var described = "/api/v1/holidays/{calendar}";
        send(
                "PUT",
                "/api/v1/holidays/DE-BY",
                described,
                "{\"days\": [{\"day\": \"2026-12-25\", \"name\": \"Christmas\"}]}");
        assertThat(get("/api/v1/holidays", "/api/v1/holidays").toString()).contains("2026-12-25");
        var wrong =
                send(
                        "PUT",
                        "/api/v1/holidays/DE-BY",
                        described,
                        "{\"days\": [{\"day\": \"soon\"}]}");
        assertThat(wrong.at("/problems/0/at").asText()).isEqualTo("days/0/day");
    }

    private void hours(UUID somebody) {
        var described = "/api/v1/working-hours/{person}";
        var body =
                "{\"days\": {\"monday\": \"8-12\"}, \"zone\": \"Europe/Lisbon\", \"calendar\": \"DE-BY\"}";
        send("PUT", "/api/v1/working-hours/" + somebody, described, body);
        var kept = get("/api/v1/working-hours/" + somebody, described);
        assertThat(kept.at("/days/monday").asText()).isEqualTo("08:00-12:00");
        assertThat(kept.path("calendar").asText()).isEqualTo("DE-BY");
        assertThat(get("/api/v1/working-hours/company", described).path("days")).isEmpty();
        var wrong = "{\"days\": {\"monday\": \"12-8\"}, \"zone\": \"Mars\"}";
        assertThat(send("PUT", "/api/v1/working-hours/company", described, wrong).path("problems"))
                .hasSize(2);
    }

    private void absences(UUID somebody) {
        var body =
                "{\"person\": \"%s\", \"from\": \"2999-12-24T00:00:00Z\", \"until\": \"2999-12-27T00:00:00Z\"}"
                        .formatted(somebody);
        long id = send("POST", "/api/v1/absences", "/api/v1/absences", body).path("id").asLong();
        var whose = "?person=" + somebody;
        assertThat(get("/api/v1/absences" + whose, "/api/v1/absences").path("items")).hasSize(1);
        var gone = "/api/v1/absences/" + id + whose;
        assertThat(send("DELETE", gone, "/api/v1/absences/{id}", "").path("items")).isEmpty();
        send("DELETE", gone, "/api/v1/absences/{id}", "");
        var wrong = "{\"person\": \"nobody\", \"from\": \"soon\", \"until\": \"later\"}";
        assertThat(send("POST", "/api/v1/absences", "/api/v1/absences", wrong).path("problems"))
                .hasSize(2);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        var reader = STAFF.token(Scope.DESKS_READ);
        assertThat(reader.get("/api/v1/desks").status()).isEqualTo(200);
        assertThat(
                        reader.send(
                                        "PUT",
                                        "/api/v1/desks/sales",
                                        "{\"order\": \"capacity\"}",
                                        "Content-Type",
                                        "application/json")
                                .status())
                .isEqualTo(403);
    }
}
