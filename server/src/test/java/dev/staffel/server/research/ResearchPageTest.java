package dev.staffel.server.research;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResearchPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    void aLeadHasLinksForPersonAndCompanyThatTellTheOtherSiteNothingOfUs() {
        long lead = enquiries.from("Rita", "Recherche");

        assertThat(seller.get("/leads/" + lead + "/research").body())
                .contains(
                        "linkedin.com/search/results/people/?keywords=Rita%20Recherche%20Molkerei")
                .contains("linkedin.com/sales/search/people", "opencorporates.com/companies")
                .contains("target=\"_blank\" rel=\"noopener noreferrer\"")
                .doesNotContain("/research-links");
    }

    @Test
    void ofWhomOnlyAnAddressIsKnownNothingIsSearched() {
        long lead = enquiries.log(Map.of("email", "x@example.com"), "Paper Downloaded");
        assertThat(seller.get("/leads/" + lead + "/research").body()).doesNotContain("https://");
        assertThat(head.get("/leads/" + lead + "/research").body())
                .contains("not known yet", "/research-links");
    }

    @Test
    void headsAddChangeAndRemoveLinks() {
        long lead = enquiries.from("Lena", "Link");
        head.post(
                "/research-links",
                Map.of(
                        "name", "Register",
                        "template", "https://register.example.org/?firm={company}",
                        "about", "company"));
        assertThat(seller.get("/leads/" + lead + "/research").body())
                .contains("https://register.example.org/?firm=Molkerei%20Alpsee");

        var page = head.get("/research-links").body();
        var found = Pattern.compile("id=\"link-(\\d+)\">Register").matcher(page);
        assertThat(found.find()).isTrue();
        var at = "/research-links/" + found.group(1);
        var refused = head.post(at, Map.of("name", "Register", "template", "https://{company}/"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("host has no places");
        head.post(
                at,
                Map.of(
                        "name", "Register",
                        "template", "https://register.example.org/?who={last-name}",
                        "about", "person"));
        assertThat(seller.get("/leads/" + lead + "/research").body()).contains("?who=Link");

        head.post(at + "/remove", Map.of());
        assertThat(seller.get("/leads/" + lead + "/research").body())
                .doesNotContain("register.example.org");
        assertThat(head.post(at, Map.of("name", "x")).status()).isEqualTo(404);
    }
}
