package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two enquiries of one company.
class BuyingCentreTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);

    @Test
    void aLeadShowsItsColleaguesWithTheRoleThatTheyPlay() {
        long anna = enquiries.from("Anna", "Entscheiderin");
        long bert = enquiries.from("Bert", "Nutzer");

        seller.post("/leads/" + anna + "/buying-role", Map.of("role", "decides"));
        seller.post("/leads/" + bert + "/buying-role", Map.of("role", "commands"));

        assertThat(seller.get("/leads/" + bert).body())
                .contains("Buying centre", "Anna Entscheiderin", "decides", "Handover");
        assertThat(seller.get("/leads/" + anna).body())
                .contains("Bert Nutzer", "Role in a purchase")
                .doesNotContain("commands");

        seller.post("/leads/" + anna + "/buying-role", Map.of("role", ""));
        assertThat(seller.get("/leads/" + anna).body())
                .contains("<option value=\"\" selected>not known</option>");
    }
}
