package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftsApiTest {
    private static final String DRAFTS = "/api/v1/playbook-drafts";
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void aProgramWritesAndProposesAndOnlyPeopleSign() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var begun = json(program, "POST", DRAFTS, "{\"title\":\"Lower it\"}");
        assertThat(begun.status()).isEqualTo(200);
        var id = begun.body().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        var lower =
                STAFF.plane()
                        .part(PlaybookVersions.class)
                        .inForce()
                        .text()
                        .replace("interest: at least 40", "interest: at least 39")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n");

        var kept =
                json(
                        program,
                        "PUT",
                        DRAFTS + "/" + id,
                        "{\"revision\":1,\"text\":\"" + lower + "\"}");
        assertThat(kept.body()).contains("\"revision\":2", "\"agreement\":true");
        var late = json(program, "PUT", DRAFTS + "/" + id, "{\"revision\":1,\"title\":\"x\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"overtaken\"");
        var proposed = json(program, "POST", DRAFTS + "/" + id + "/propose", "{\"revision\":2}");
        assertThat(proposed.body()).contains("\"stand\":\"proposed\"");

        var sign = "{\"revision\":2,\"side\":\"sales\"}";
        assertThat(json(program, "POST", DRAFTS + "/" + id + "/signatures", sign).status())
                .isEqualTo(403);
        var head = STAFF.user(Role.HEAD_OF_SALES);
        var signed = json(head, "POST", DRAFTS + "/" + id + "/signatures", sign);
        assertThat(signed.body()).contains("\"side\":\"sales\"", "\"name\":\"Visitor\"");
        assertThat(program.get(DRAFTS).body()).contains("\"title\":\"Lower it\"");
        assertThat(program.get(DRAFTS + "/999").status()).isEqualTo(404);
    }

    private static Visitor.Reply json(Visitor by, String verb, String path, String body) {
        return by.send(
                verb, path, body, "Content-Type", "application/json", "X-CSRF-TOKEN", by.csrf());
    }
}
