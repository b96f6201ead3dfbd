package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContractApiTest {
    private static final String SIGNING = "/api/v1/playbook-signing";
    private static final String REVIEWS = "/api/v1/playbook-reviews";
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Contract contract = Contract.of(STAFF);

    @Test
    void anAdministratorsProgramNamesDeputies() {
        var id = aUser();
        var program = STAFF.token(Scope.ADMIN);

        var kept =
                put(
                        program,
                        SIGNING,
                        "{\"oneSignsForBoth\":true,\"deputies\":{\"sales\":[\"%s\"]}}"
                                .formatted(id));

        contract.check("PUT", SIGNING, kept);
        var read = contract.check("GET", SIGNING, program.get(SIGNING));
        assertThat(read.path("oneSignsForBoth").asBoolean()).isTrue();
        assertThat(read.path("deputies").path("sales").findValuesAsText("id")).containsExactly(id);
        assertThat(read.path("deputies").path("marketing")).isEmpty();
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("deputies for approval named");
    }

    @Test
    void whoIsNoUserCantBeADeputyAndEveryProblemIsTold() {
        var reply =
                put(
                        STAFF.token(Scope.ADMIN),
                        SIGNING,
                        "{\"deputies\":{\"sales\":[\"nobody@example.com\"],\"desk\":[]}}");

        var problems = contract.check("PUT", SIGNING, reply).path("problems");
        assertThat(problems.findValuesAsText("at"))
                .containsExactlyInAnyOrder("oneSignsForBoth", "deputies.sales", "deputies.desk");
    }

    @Test
    void whoMayWritePlaybooksMayNotChangeWhoSignsThem() {
        var program = STAFF.token(Scope.PLAYBOOKS_WRITE);

        assertThat(put(program, SIGNING, "{}").status()).isEqualTo(403);
    }

    @Test
    void aProgramSetsReviewDatesAndSeesWhichAreDue() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var today = LocalDate.now(ZoneOffset.UTC);
        var body =
                "{\"days\":{\"definition\":\"%s\",\"rule/r01\":\"%s\",\"stage/mql\":\"%s\"}}"
                        .formatted(today.plusDays(9), today.minusDays(2), today.minusDays(60));

        var kept = contract.check("PUT", REVIEWS, put(program, REVIEWS, body));

        assertThat(state(kept, "definition")).isEqualTo("set");
        assertThat(state(kept, "rule/r01")).isEqualTo("due");
        assertThat(state(kept, "stage/mql")).isEqualTo("overdue");
        assertThat(state(kept, "rule/r02")).isEqualTo("none");
        contract.check("GET", REVIEWS, program.get(REVIEWS));
        var wrong = put(program, REVIEWS, "{\"days\":{\"rule/x\":\"soon\"}}");
        assertThat(contract.check("PUT", REVIEWS, wrong).path("problems")).hasSize(2);
    }

    private static String state(com.fasterxml.jackson.databind.JsonNode list, String subject) {
        for (var item : list.path("items")) {
            if (item.path("subject").asText().equals(subject)) return item.path("state").asText();
        }
        return "not listed";
    }

    private static String aUser() {
        var page = STAFF.user(Role.ADMINISTRATOR).get("/playbook/signing").body();
        return page.replaceAll("(?s).*?name=\"sales\" value=\"([0-9a-f-]{36})\".*", "$1");
    }

    private static Visitor.Reply put(Visitor by, String path, String body) {
        return by.send("PUT", path, body, "Content-Type", "application/json");
    }
}
