package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Examples;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExamplesPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    private static final String GOOD_FIT =
            "title: Leiter Instandhaltung\naccount.industry: Molkerei\naccount.employees: 180\n"
                    + "account.revenue: 30000000\ncountry: DE\nemail: a@example.com";

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @AfterEach
    void noExamples() {
        for (var example : examples().all()) {
            head.post("/playbook/examples/" + example.id() + "/remove", Map.of());
        }
        assertThat(examples().all()).isEmpty();
    }

    @Test
    void aMadeUpLeadIsJudgedByTheVersionInForceWithTicksAndCrosses() {
        add(Map.of("attributes", GOOD_FIT, "must", "be", "reason", "a dairy we want"));
        var page = head.get("/playbook/examples", "Accept-Language", "en").body();
        assertThat(page)
                .contains("must meet the criteria of MQL", "a dairy we want", "comes out different")
                .contains("tick tick-bad", "tick tick-good");
    }

    @Test
    void aRealLeadIsPinnedAsItIsKnownNow() {
        var enquiries = new Enquiries(STAFF);
        long lead = enquiries.from("Ada", "Pinned");
        add(Map.of("lead", "" + lead, "must", "be", "reason", "asked for a price"));
        var before = examples().check(versions().playbook(1)).getFirst();
        assertThat(before.passes()).isTrue();
        assertThat(before.findings()).isNotEmpty();

        for (int i = 0; i < 5; i++) {
            enquiries.log(
                    Map.of("email", "Ada.Pinned@example.com", "first-name", "Ada"),
                    "Quotation Requested");
        }

        assertThat(examples().check(versions().playbook(1)).getFirst().findings())
                .isEqualTo(before.findings());
    }

    @Test
    void aFailingExampleKeepsADraftFromBeingApproved() {
        add(Map.of("attributes", GOOD_FIT, "must", "be", "reason", "a dairy we want"));
        var draft =
                head.post("/playbook/drafts", Map.of("title", "Lower it", "kind", "agreement"))
                        .header("Location");
        var text =
                versions()
                        .inForce()
                        .text()
                        .replace("interest: at least 40", "interest: at least 1");
        head.post(draft, Map.of("title", "Lower it", "revision", "1", "text", text));
        assertThat(head.get(draft, "Accept-Language", "en").body())
                .contains("Examples: 0 of 1 come out as agreed");
        head.post(draft + "/propose", Map.of("revision", "2"));
        var refused =
                head.post(
                        draft + "/approval",
                        Map.of("revision", "2", "side", "marketing", "read", "yes"));
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeUnderstoodIsNamedAtItsField() {
        var reply =
                head.post(
                        "/playbook/examples",
                        Map.of(
                                "stage",
                                "mql",
                                "reason",
                                "x",
                                "activities",
                                "Form Submitted, soon"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("activities-error", "Form Submitted, soon");
        var nobody =
                head.post(
                        "/playbook/examples",
                        Map.of("stage", "mql", "reason", "x", "lead", "99999999"));
        assertThat(nobody.status()).isEqualTo(422);
    }

    @Test
    void everyoneReadsTheGlossaryWithTheExamples() {
        add(Map.of("attributes", "title: Student", "must", "not", "reason", "not a buyer"));
        var page = STAFF.user(Role.SALES).get("/playbook/glossary", "Accept-Language", "de");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Eignung", "MQL", "not a buyer", "id=\"maturity\"");
    }

    @Test
    void aProgramKeepsReadsAndRemovesExamples() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var bad = json(program, "{\"stage\":\"mql\",\"mustBe\":true,\"reason\":\"x\"}");
        assertThat(bad.status()).isEqualTo(422);
        var added =
                json(
                        program,
                        "{\"stage\":\"mql\",\"mustBe\":false,\"reason\":\"no buyer\",\"attributes\":\"title: Student\"}");
        assertThat(added.status()).isEqualTo(200);
        assertThat(program.get("/api/v1/playbook-examples").body())
                .contains("\"reason\":\"no buyer\"", "\"passes\":true", "✗");
        var id = examples().all().getFirst().id();
        assertThat(program.send("DELETE", "/api/v1/playbook-examples/" + id, "").status())
                .isEqualTo(200);
        assertThat(program.send("DELETE", "/api/v1/playbook-examples/" + id, "").status())
                .isEqualTo(404);
    }

    private static Visitor.Reply json(Visitor by, String body) {
        return by.send(
                "POST", "/api/v1/playbook-examples", body, "Content-Type", "application/json");
    }

    private void add(Map<String, String> said) {
        var fields = new HashMap<>(said);
        fields.put("stage", "mql");
        var reply = head.post("/playbook/examples", fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private static Examples examples() {
        return STAFF.plane().part(Examples.class);
    }

    private static PlaybookVersions versions() {
        return STAFF.plane().part(PlaybookVersions.class);
    }
}
