package dev.staffel.server.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.testing.Traces;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasurePageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor administrator = STAFF.user(Role.ADMINISTRATOR);
    private final Visitor program = STAFF.token(Scope.ADMIN);

    private Visitor.Reply erase(long lead, String reference, String confirm) {
        return administrator.post(
                "/leads/" + lead + "/erasure", Map.of("reference", reference, "confirm", confirm));
    }

    @Test
    void onlyAnAdministratorSeesTheWayFromTheLeadsPage() {
        long lead = enquiries.from("Wanda", "Weg");
        var way = "href=\"/leads/" + lead + "/erasure\"";

        assertThat(administrator.get("/leads/" + lead).body()).contains(way);
        assertThat(STAFF.user(Role.HEAD_OF_SALES).get("/leads/" + lead).body()).doesNotContain(way);
    }

    @Test
    void nothingOfThePersonIsLeftAnywhereNotEvenInTheAuditTrail() {
        long lead = enquiries.from("Karla", "Kanari");
        administrator.post("/leads/" + lead + "/notes", Map.of("note", "Kanari calls back"));

        assertThat(erase(lead, "ticket 17", " karla  KANARI ").status()).isEqualTo(303);

        assertThat(Traces.of("kanari", STAFF.sql())).isEmpty();
        assertThat(administrator.get("/leads/" + lead).status()).isEqualTo(404);
        assertThat(administrator.get("/audit").body())
                .contains("deleted a person's data", "lead " + lead, "ticket 17");
        assertThat(erase(lead, "ticket 17", "Karla Kanari").status()).isEqualTo(404);
    }

    @Test
    void nobodyIsErasedByAWrongNameOrAReferenceThatTellsOfThem() {
        long lead = enquiries.from("Nora", "Nicht");

        var reply = erase(lead, "request of n. nicht", "Nora Nein");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("This tells something of the person", "That is not what is asked for");
        assertThat(administrator.get("/leads/" + lead).status()).isEqualTo(200);
    }

    @Test
    void leadsThatWereMergedAreShownTogetherAndGoTogether() {
        long into = enquiries.from("Anna", "Zweimal");
        long from = enquiries.from("A.", "Doppelt");
        STAFF.plane().part(Merges.class).merge(into, from, "dora");

        assertThat(administrator.get("/leads/" + from + "/erasure").body())
                .contains(
                        "<a href=\"/leads/" + into + "\">",
                        "<a href=\"/leads/" + from + "\">",
                        "merged into each other");
        assertThat(erase(from, "ticket 18", "A. Doppelt").status()).isEqualTo(303);
        assertThat(administrator.get("/leads/" + into).status()).isEqualTo(404);
    }

    @Test
    void aProgramErasesByTheNumberOfALead() {
        long lead = enquiries.from("Pia", "Programm");
        var path = "/api/v1/leads/" + lead;

        assertThat(program.send("DELETE", path, "").status()).isEqualTo(422);
        assertThat(program.send("DELETE", path + "?reference=pia%20programm", "").status())
                .isEqualTo(422);
        assertThat(
                        STAFF.token(Scope.LEADS_WRITE)
                                .send("DELETE", path + "?reference=t-19", "")
                                .status())
                .isEqualTo(403);
        assertThat(program.send("DELETE", path + "?reference=t-19", "").status()).isEqualTo(204);
        assertThat(program.send("DELETE", path + "?reference=t-19", "").status()).isEqualTo(404);
        assertThat(administrator.get("/audit").body()).contains("token test", "t-19");
    }
}
