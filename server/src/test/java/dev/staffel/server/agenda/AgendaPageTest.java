package dev.staffel.server.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgendaPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static long draft(String title) {
        var text = STAFF.plane().part(PlaybookVersions.class).inForce().text();
        return STAFF.plane().part(Drafts.class).begin(Draft.Kind.AGREEMENT, title, text, 1, "mia");
    }

    private static long point(Visitor by, String text) {
        by.post("/playbook/agenda", Map.of("text", text));
        return STAFF.plane().part(Agenda.class).all().getFirst().id();
    }

    @Test
    void whatSomebodyPutsDownIsTickedOffByADraftAndOpenedAgain() {
        var sales = STAFF.user(Role.SALES);
        var head = STAFF.user(Role.HEAD_OF_SALES);
        long draft = draft("Talk of spare parts");
        long id = point(sales, "Spare parts are no leads for the sales desk");
        assertThat(sales.get("/playbook/agenda").body())
                .contains("Spare parts are no leads for the sales desk", "open");
        assertThat(head.get("/playbook/agenda/of-draft/" + draft).body())
                .contains("This draft settles it");

        var ticked = head.post("/playbook/agenda/" + id + "/tick", Map.of("draft", "" + draft));

        assertThat(ticked.header("Location")).isEqualTo("/playbook/drafts/" + draft);
        assertThat(head.get("/playbook/agenda").body()).contains("ticked off", "by this draft");
        assertThat(head.get("/playbook/agenda/open").body()).doesNotContain("Spare parts");
        assertThat(head.get("/playbook/agenda/of-draft/" + draft).body())
                .contains("Ticked off:", "Spare parts");

        head.post("/playbook/agenda/" + id + "/open", Map.of());
        assertThat(head.get("/playbook/agenda/open").body()).contains("Spare parts");
    }

    @Test
    void anEmptyPointIsNotPutDown() {
        var answer = STAFF.user(Role.SALES).post("/playbook/agenda", Map.of("text", " "));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void aPointThatIsTickedOffCannotBeTickedOffAgain() {
        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        long id = point(head, "Twice");
        var draft = Map.of("draft", "" + draft("Another"));
        head.post("/playbook/agenda/" + id + "/tick", draft);
        assertThat(head.post("/playbook/agenda/" + id + "/tick", draft).status()).isEqualTo(404);
    }

    @Test
    void aProgramPutsDownAndTicksOff() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var contract = Contract.of(STAFF);
        long draft = draft("By a program");
        var added =
                contract.check(
                        "POST",
                        "/api/v1/playbook-agenda",
                        json(program, "POST", "/api/v1/playbook-agenda", "{\"text\":\"Fairs\"}"));
        var path = "/api/v1/playbook-agenda/" + added.path("id").asLong();

        var ticked =
                contract.check(
                        "PUT",
                        "/api/v1/playbook-agenda/{id}",
                        json(program, "PUT", path, "{\"draft\":" + draft + "}"));

        assertThat(ticked.path("draft").asLong()).isEqualTo(draft);
        assertThat(json(program, "PUT", path, "{\"draft\":999999}").status()).isEqualTo(404);
        var opened =
                contract.check(
                        "PUT",
                        "/api/v1/playbook-agenda/{id}",
                        json(program, "PUT", path, "{\"draft\":null}"));
        assertThat(opened.path("ticked").isNull()).isTrue();
        var listed =
                contract.check(
                        "GET", "/api/v1/playbook-agenda", program.get("/api/v1/playbook-agenda"));
        assertThat(listed.path("items").toString()).contains("Fairs");
    }

    private static Visitor.Reply json(Visitor by, String verb, String path, String body) {
        return by.send(verb, path, body, "Content-Type", "application/json");
    }
}
