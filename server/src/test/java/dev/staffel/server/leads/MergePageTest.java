package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two leads that are one person become one, and two again.
class MergePageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor visitor = STAFF.user(Role.MARKETING);

    @Test
    void bothAreShownMergedAndTakenApartAgain() {
        long stays = reader("doris.doppelt@example.com", "Doris", "Doppelt");
        long goes = reader("d.doppelt@example.org", "Dorothea", "Doppelt");

        assertThat(visitor.get("/leads/" + stays + "/merge").body())
                .contains("Dorothea Doppelt", "/leads/" + stays + "/merge?with=" + goes);
        assertThat(visitor.get("/leads/" + stays + "/merge?with=" + goes).body())
                .contains("Are these one person?", "doris.doppelt@example.com")
                .contains("d.doppelt@example.org", "Keep the other one");

        visitor.post("/leads/" + stays + "/merge", Map.of("with", "" + goes));
        var merged = visitor.get("/leads/" + stays).body();
        assertThat(merged).contains("Merged into this lead", "Merged with Dorothea Doppelt");
        assertThat(visitor.get("/leads/" + goes).body())
                .contains("It goes on as", "href=\"/leads/" + stays + "\"")
                .doesNotContain("/leads/" + goes + "/notes");
        assertThat(
                        visitor.post("/leads/" + goes + "/notes", Map.of("note", "too late"))
                                .header("Location"))
                .isEqualTo("/leads");

        var undo = Pattern.compile("/leads/" + stays + "/merges/\\d+/undo").matcher(merged);
        assertThat(undo.find()).isTrue();
        visitor.post(undo.group(), Map.of());
        assertThat(visitor.get("/leads/" + stays).body())
                .contains("Merge with Dorothea Doppelt undone", "Visitor")
                .doesNotContain("Merged into this lead");
        visitor.post(undo.group(), Map.of());
        assertThat(visitor.get("/leads/" + stays).body())
                .contains("The merge was undone meanwhile");
        assertThat(visitor.get("/leads/" + goes).body()).doesNotContain("It goes on as");
    }

    @Test
    void aTakenAddressLeadsToTheOtherLead() {
        long other = reader("eva.echt@example.com", "Eva", "Echt");
        long lead = reader("e.echt@example.org", "Eva", "Echt");

        var reply =
                visitor.post(
                        "/leads/" + lead + "/known",
                        Map.of("email", "eva.echt@example.com", "last-name", "Echt"));

        assertThat(reply.header("Location")).isEqualTo("/leads/" + lead + "/merge?with=" + other);
    }

    private long reader(String email, String firstName, String lastName) {
        return enquiries.log(
                Map.of("email", email, "first-name", firstName, "last-name", lastName),
                "Paper Downloaded");
    }
}
