package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

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
                .doesNotContain("/playbook/new");
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
        var reply = head().post("/playbook/new", Map.of("text", text));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("data-line=\"1\"", "bogus", "Nowhere")
                .doesNotContain("formaction");
        int before = versions().inForce().number();
        var published = head().post("/playbook/versions", form(text, "anyway", before));
        assertThat(published.status()).isEqualTo(422);
        assertThat(versions().inForce().number()).isEqualTo(before);
    }

    @Test
    void aCheckedTextIsPutInForceWithItsNoteAndItsDifferences() {
        int before = versions().inForce().number();
        var text = inForce().replaceFirst("zone:.*", "zone: Europe/Vienna");
        var checked = head().post("/playbook/new", Map.of("text", text));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body()).contains("Europe/Vienna", "formaction=\"/playbook/versions\"");
        var blank = head().post("/playbook/versions", form(text, "", before));
        assertThat(blank.status()).isEqualTo(422);
        var done = head().post("/playbook/versions", form(text, "We moved to Vienna", before));
        assertThat(done.status()).isEqualTo(303);
        assertThat(versions().inForce().number()).isEqualTo(before + 1);
        assertThat(head().get("/playbook/versions").body())
                .contains("We moved to Vienna", "Europe/Vienna");
        assertThat(head().get("/audit").body()).contains("We moved to Vienna");
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgain() {
        int before = versions().inForce().number();
        var text = inForce() + "\n# a comment\n";
        var late = head().post("/playbook/versions", form(text, "late", before - 1));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("text-error");
        assertThat(versions().inForce().number()).isEqualTo(before);
    }

    @Test
    void aProgramUploadsAndGetsProblemsWithTheirPlaces() {
        var program = STAFF.token(Scope.PLAYBOOKS_READ, Scope.PLAYBOOKS_WRITE);
        var bad = upload(program, "?note=x", "bogus: 1\n" + inForce());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.header("Content-Type")).startsWith("application/problem+json");
        assertThat(bad.body()).contains("line 1, column 1");
        var tried = upload(program, "?dryRun=true", inForce());
        assertThat(tried.body()).contains("\"number\":null");
        var good = upload(program, "?note=Comment", inForce() + "\n# another comment\n");
        assertThat(good.status()).isEqualTo(200);
        int number = versions().inForce().number();
        assertThat(program.get("/api/v1/playbooks?limit=1").body())
                .contains("\"number\":" + number, "\"note\":\"Comment\"", "\"isInForce\":true");
        assertThat(program.get("/api/v1/playbooks/" + number).body())
                .endsWith("# another comment\n");
        assertThat(program.get("/api/v1/playbooks/999").status()).isEqualTo(404);
    }

    private static Visitor.Reply upload(Visitor program, String query, String text) {
        return program.send(
                "POST", "/api/v1/playbooks" + query, text, "Content-Type", "application/yaml");
    }

    private static Map<String, String> form(String text, String note, int after) {
        return Map.of("text", text, "note", note, "after", Integer.toString(after));
    }

    private static Visitor head() {
        return STAFF.user(Role.HEAD_OF_MARKETING);
    }

    private static String inForce() {
        return versions().inForce().text();
    }

    private static PlaybookVersions versions() {
        return STAFF.plane().part(PlaybookVersions.class);
    }
}
