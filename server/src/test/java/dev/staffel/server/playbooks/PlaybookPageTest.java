package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaybookPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void everybodyReadsWhatIsInForceInTheirLanguage() {
        var seller = STAFF.user(Role.SALES);
        var german = seller.get("/playbook", "Accept-Language", "de");
        assertThat(german.status()).isEqualTo(200);
        assertThat(german.body())
                .contains("Lead-Definition", "Arbeitseinstellungen", "Rückgabegründe")
                .doesNotContain("href=\"/playbook/new\"");
        assertThat(STAFF.user(Role.SALES).get("/playbook", "Accept-Language", "en").body())
                .contains("Agreement", "Working settings", "Return reasons");
        assertThat(seller.get("/playbook/versions/1/text").body()).contains("agreement:");
        assertThat(seller.get("/playbook/versions/1/file").body())
                .isEqualTo(versions().find(1).orElseThrow().text());
        assertThat(seller.get("/playbook/versions/999").status()).isEqualTo(404);
    }

    @Test
    void everyProblemOfATextIsNamedAtItsPlace() {
        var text = "bogus: 1\n" + inForce().replaceFirst("zone:.*", "zone: Nowhere");
        var reply = administrator().post("/playbook/new", Map.of("text", text));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("data-line=\"1\"", "bogus", "Nowhere")
                .doesNotContain("formaction");
        int before = versions().inForce().number();
        var published = administrator().post("/playbook/versions", form(text, "anyway", before));
        assertThat(published.status()).isEqualTo(422);
        assertThat(versions().inForce().number()).isEqualTo(before);
    }

    @Test
    void everyStageSaysItsCriteriaItsOwnerAndSinceWhen() {
        var page = STAFF.user(Role.SALES).get("/playbook", "Accept-Language", "en").body();
        assertThat(page).contains("id=\"stage-mql\"", "Exact criteria", "comes with Staffel");
        assertThat(page).contains(PlaybookText.agreementHash(versions().playbook(1)));
    }

    @Test
    void aProgramsTextBecomesADraftAndProblemsComeWithTheirPlaces() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var bad = upload(program, "?note=x", "bogus: 1\n" + inForce());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.header("Content-Type")).startsWith("application/problem+json");
        assertThat(bad.body()).contains("line 1, column 1");
        var tried = upload(program, "?dryRun=true", inForce());
        assertThat(tried.body()).contains("\"number\":null", "\"draft\":null");
        int before = versions().inForce().number();
        var good = upload(program, "?note=Comment", inForce() + "\n# another comment\n");
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.body()).contains("\"number\":null").doesNotContain("\"draft\":null");
        assertThat(versions().inForce().number()).isEqualTo(before);
        assertThat(program.get("/api/v1/playbooks?limit=1").body())
                .contains("\"number\":" + before, "\"isInForce\":true", "\"decided\":");
        assertThat(program.get("/api/v1/playbooks/999").status()).isEqualTo(404);
    }

    @Test
    void anyTwoVersionsAreCompared() {
        var page = STAFF.user(Role.SALES).get("/playbook/versions/compare?from=1&to=1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(STAFF.user(Role.SALES).get("/playbook/versions/compare?from=1&to=77").status())
                .isEqualTo(404);
    }

    private static Visitor.Reply upload(Visitor program, String query, String text) {
        return program.send(
                "POST", "/api/v1/playbooks" + query, text, "Content-Type", "application/yaml");
    }

    static Map<String, String> form(String text, String note, int after) {
        return Map.of("text", text, "note", note, "after", Integer.toString(after));
    }

    private static Visitor administrator() {
        return STAFF.user(Role.ADMINISTRATOR);
    }

    private static String inForce() {
        return versions().inForce().text();
    }

    private static PlaybookVersions versions() {
        return STAFF.plane().part(PlaybookVersions.class);
    }
}
