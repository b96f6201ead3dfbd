package dev.staffel.server.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditorApiTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String DRAFT = "/api/v1/playbook-drafts/{id}";
    private static final String WAY = "agreement/ladder/stages/mql/entries/a/when";

    private final Contract contract = Contract.of(STAFF);
    private final Visitor program =
            STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE, Scope.LEADS_READ);

    @Test
    void aProgramCountsWhoMeetsACriterionOfADraft() {
        new Enquiries(STAFF).from("Carla", "Counted");
        var draft = draft("interest: at least 40", "interest: at least 30");

        var count = get(draft, "/count", "?at=" + WAY);
        assertThat(count.path("matching").asInt()).isPositive();
        assertThat(count.path("exact").asInt()).isEqualTo(count.path("matching").asInt());
        assertThat(count.path("says").asText()).contains("30");

        var nowhere =
                program.get("/api/v1/playbook-drafts/" + draft + "/count?at=settings/nowhere");
        assertThat(contract.check("GET", DRAFT + "/count", nowhere).path("problems")).hasSize(1);
        var bad = draft("interest: at least 40", "interest: at most 40");
        var told = program.get("/api/v1/playbook-drafts/" + bad + "/count?at=" + WAY);
        assertThat(contract.check("GET", DRAFT + "/count", told).path("code").asText())
                .isEqualTo("bad-text");
    }

    @Test
    void aProgramTestsADraftOnOneLead() {
        long lead = new Enquiries(STAFF).from("Theo", "Tested");
        var draft = draft("interest: at least 40", "interest: at least 90");

        var both = get(draft, "/leads/{lead}", "/leads/" + lead, "");
        assertThat(both.path("now").path("reaches").toString()).contains("MQL");
        assertThat(both.path("withDraft").path("reaches")).isEmpty();
        assertThat(both.path("withDraft").path("ways").toString())
                .contains("✗ interest of at least 90 (60)");
        assertThat(program.get("/api/v1/playbook-drafts/" + draft + "/leads/99999").status())
                .isEqualTo(404);
        var reader = STAFF.token(Scope.PLAYBOOKS_READ);
        assertThat(reader.get("/api/v1/playbook-drafts/" + draft + "/leads/" + lead).status())
                .isEqualTo(403);
    }

    @Test
    void aProgramAnswersTheWorkshopsQuestions() {
        var draft = draft("interest: at least 40", "interest: at least 41");
        var path = "/api/v1/playbook-drafts/" + draft + "/workshop";
        var asked = contract.check("GET", DRAFT + "/workshop", program.get(path));
        assertThat(asked.path("questions")).hasSize(12);

        var answer = "{\"revision\":2,\"answers\":{\"agreement/rules/r01/points\":\"55\"}}";
        var kept = contract.check("PUT", DRAFT + "/workshop", json("PUT", path, answer));
        assertThat(kept.path("revision").asInt()).isEqualTo(3);
        assertThat(kept.toString()).contains("\"agreement/rules/r01/points\":\"55\"");

        var late = contract.check("PUT", DRAFT + "/workshop", json("PUT", path, answer));
        assertThat(late.path("code").asText()).isEqualTo("overtaken");
        var wrong = json("PUT", path, "{\"answers\":{\"settings/topics/retrofit/buying\":\"no\"}}");
        assertThat(contract.check("PUT", DRAFT + "/workshop", wrong).path("problems")).hasSize(2);
        var bad = json("PUT", path, answer.replace("2", "3").replace("55", "many"));
        assertThat(contract.check("PUT", DRAFT + "/workshop", bad).path("problems")).isNotEmpty();
    }

    @Test
    void aProgramReadsTheGlossaryAndWhatChangedBetweenVersions() {
        var stages =
                contract.check(
                        "GET", "/api/v1/playbook-stages", program.get("/api/v1/playbook-stages"));
        assertThat(stages.path("items").findValuesAsText("id")).contains("mgl", "mql", "sql");
        assertThat(stages.path("items").get(1).path("criteria")).isNotEmpty();
        var path = "/api/v1/playbooks/{number}/changes";
        var same = contract.check("GET", path, program.get("/api/v1/playbooks/1/changes"));
        assertThat(same.path("changes")).isEmpty();
        var none = program.get("/api/v1/playbooks/1/changes?from=7");
        assertThat(contract.check("GET", path, none).path("code").asText()).isEqualTo("not-found");
    }

    private JsonNode get(String draft, String pattern, String rest) {
        return get(draft, pattern, pattern, rest);
    }

    private JsonNode get(String draft, String pattern, String path, String query) {
        var address = "/api/v1/playbook-drafts/" + draft + path + query;
        return contract.check(
                "GET", DRAFT + pattern, program.get(address, "Accept-Language", "en"));
    }

    private String draft(String before, String after) {
        var begun =
                Contract.read(json("POST", "/api/v1/playbook-drafts", "{\"title\":\"T\"}").body());
        var id = begun.path("draft").path("id").asText();
        var text = STAFF.plane().part(PlaybookVersions.class).inForce().text();
        assertThat(text).contains(before);
        var body =
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("revision", 1)
                        .put("text", text.replaceFirst(before, after));
        var kept = json("PUT", "/api/v1/playbook-drafts/" + id, body.toString());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return id;
    }

    private Visitor.Reply json(String verb, String path, String body) {
        return program.send(verb, path, body, "Content-Type", "application/json");
    }
}
