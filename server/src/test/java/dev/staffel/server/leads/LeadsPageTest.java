package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor marketing = STAFF.user(Role.MARKETING);

    @BeforeAll
    static void leads() {
        var enquiries = new Enquiries(STAFF);
        enquiries.from("Anna", "Muster");
        enquiries.log(
                Map.of(
                        "email", "zoe@example.com",
                        "first-name", "Zoe",
                        "last-name", "Öhlmann",
                        "account.country", "AT"),
                "Newsletter Confirmed");
    }

    private String body(String path) {
        return marketing.get(path).body();
    }

    @Test
    void filtersNarrowTheListAndStandAboveItUntilTheyAreTakenAway() {
        assertThat(body("/leads")).contains("Anna Muster", "Zoe Öhlmann", "2 leads");
        assertThat(body("/leads?country=AT"))
                .contains("Zoe Öhlmann", "Austria", "take this filter away")
                .doesNotContain("Anna Muster");
        assertThat(body("/leads?q=ohl")).contains("Zoe Öhlmann").doesNotContain("Anna Muster");
        assertThat(body("/leads?stage=mgl&seen=within-30&maturity=deciding"))
                .contains("No lead fits these filters", "Within 30 days", "Deciding");
        assertThat(body("/leads?holder=nobody&interestFrom=x&from=yesterday&sort=up&cursor=%25"))
                .contains("No lead fits these filters");
    }

    @Test
    void htmxGetsTheRowsAlone() {
        var rows = marketing.get("/leads?sort=name", "HX-Request", "true").body();
        assertThat(rows).contains("Anna Muster").doesNotContain("<html");
        assertThat(rows.indexOf("Anna Muster")).isLessThan(rows.indexOf("Zoe Öhlmann"));
        assertThat(rows).contains("aria-sort=\"ascending\"", "sort=-name");
    }

    @Test
    void theListIsCountedOnlyWhenAsked() {
        assertThat(marketing.get("/leads/count", "HX-Request", "true").body()).contains("of 2");
        assertThat(
                        marketing
                                .get("/leads/count?exactly=yes&country=AT", "HX-Request", "true")
                                .body())
                .contains("of 1");
    }

    @Test
    void chosenColumnsAreShown() {
        assertThat(body("/leads?column=email&column=country"))
                .contains("data-label=\"E-mail\"", "data-label=\"Country\"")
                .doesNotContain("data-label=\"Topics\"");
    }

    @Test
    void aViewKeepsFiltersOrderAndColumnsAndOpensByItself() {
        var saved =
                marketing.post(
                        "/leads/views",
                        Map.of(
                                "name", "Austria",
                                "opens", "yes",
                                "query", "country=AT&sort=name&column=email&evil=1"));
        var address = saved.header("Location");
        assertThat(address).endsWith("&column=email&country=AT&sort=name");

        assertThat(marketing.get("/leads").header("Location")).isEqualTo(address);
        assertThat(body("/leads?view=all")).contains("Anna Muster");
        assertThat(body(address))
                .contains("Zoe Öhlmann", "Edit view")
                .doesNotContain("Save as view");
        assertThat(body(address + "&grade=A")).contains("Save changes to “Austria”");
        assertThat(STAFF.user(Role.SALES).get("/leads").status()).isEqualTo(200);
    }

    @Test
    void aSharedViewIsSeenByAllAndChangedByItsOwnerAlone() {
        var seller = STAFF.user(Role.SALES);
        var address =
                marketing
                        .post(
                                "/leads/views",
                                Map.of("name", "Ours", "shared", "yes", "query", "stage=mgl"))
                        .header("Location");
        var id = address.replaceAll(".*view=(\\d+).*", "$1");

        assertThat(seller.get("/leads?view=all").body()).contains("Ours");
        assertThat(seller.get("/leads?view=" + id).header("Location")).isEqualTo(address);
        assertThat(seller.post("/leads/views/" + id + "/delete", Map.of()).status()).isEqualTo(404);
        assertThat(seller.post("/leads/views/" + id + "/query", Map.of("query", "")).status())
                .isEqualTo(404);
        assertThat(marketing.post("/leads/views/" + id, Map.of("name", "Mine again")).status())
                .isEqualTo(303);
        assertThat(seller.get("/leads?view=all").body()).doesNotContain("Mine again", "Ours");
        marketing.post("/leads/views/" + id + "/delete", Map.of());
        assertThat(body("/leads?view=all")).doesNotContain(">Mine again<");
    }

    @Test
    void aViewNeedsAName() {
        marketing.post("/leads/views", Map.of("name", " ", "query", "stage=mgl"));
        assertThat(body("/leads?stage=mgl")).contains("A view needs a name");
    }
}
