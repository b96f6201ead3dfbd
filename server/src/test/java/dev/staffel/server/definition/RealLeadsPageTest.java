package dev.staffel.server.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealLeadsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void whoMeetsTheCriteriaAndWhoNarrowlyDoesNotStandBesideThemWithTheReason() {
        var none = STAFF.user(Role.SALES).get("/playbook/leads", "Accept-Language", "en").body();
        assertThat(none).contains("There are no leads yet");

        var enquiries = new Enquiries(STAFF);
        long meets = enquiries.from("Anna", "Asks");
        // As good a fit, but 25 points of 40 after a technical question.
        long short15 =
                enquiries.log(
                        Map.of(
                                "email", "t@example.com",
                                "first-name", "Tom",
                                "last-name", "Tells",
                                "title", "Leiter Instandhaltung",
                                "account.name", "Molkerei Alpsee",
                                "account.industry", "Molkerei",
                                "account.employees", "180",
                                "country", "DE"),
                        "Technical Question Asked");
        enquiries.log(Map.of("email", "n@example.com", "last-name", "Nothing"), "Something Else");

        var stages = beside(100).inWords("en").stages();

        assertThat(stages).extracting(StagesBeside.OfStage::id).containsExactly("mql", "sql");
        var mql = stages.getFirst();
        assertThat(mql.passing()).extracting(StagesBeside.Line::lead).contains(meets);
        assertThat(mql.meeting()).isEqualTo(mql.passing().size());
        assertThat(mql.passing().getFirst().why())
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(tick.mark()).isEqualTo("✓"));
        assertThat(mql.failing()).extracting(StagesBeside.Line::lead).containsExactly(short15);
        assertThat(mql.failing().getFirst().why())
                .singleElement()
                .satisfies(tick ->
                        assertThat(tick.lines()).containsExactly("✗ interest of at least 40 (25)"));
    }

    private static RealLeads beside(int first) {
        return new RealLeads(
                STAFF.plane().part(PlaybookVersions.class),
                STAFF.plane().part(LeadList.class),
                STAFF.sql(),
                Clock.systemUTC(),
                first);
    }

    @Test
    void ofManyLeadsAFewAreShownAtOnceAndTheWholeSampleAsSoonAsItHasBeenLookedAt()
            throws InterruptedException {
        var enquiries = new Enquiries(STAFF);
        for (int lead = 0; lead < 12; lead++) enquiries.from("Max" + lead, "Many");
        try (var leads = beside(1)) {
            var at = leads.inWords("en");
            assertThat(at.sampled()).isEqualTo(1);
            assertThat(at.isWhole()).isFalse();
            leads.awaitIdle();
            var later = leads.inWords("en");
            assertThat(later.sampled()).isEqualTo(10);
            assertThat(later.isWhole()).isTrue();
            assertThat(later.stages().getFirst().meeting()).isGreaterThan(1);
        }
    }

    @Test
    void programsThatMayReadLeadsGetTheSame() {
        new Enquiries(STAFF).from("Petra", "Program");
        var program = STAFF.token(Scope.LEADS_READ);
        var json =
                Contract.of(STAFF)
                        .check(
                                "GET",
                                "/api/v1/playbook-leads",
                                program.get("/api/v1/playbook-leads"));
        assertThat(json.path("stages")).isNotEmpty();
        assertThat(STAFF.token(Scope.PLAYBOOKS_READ).get("/api/v1/playbook-leads").status())
                .isEqualTo(403);
    }

    @Test
    void theDefinitionAndTheGlossaryShowThem() {
        var seller = STAFF.user(Role.SALES);
        new Enquiries(STAFF).from("Mia", "Meets");
        assertThat(seller.get("/playbook/leads/nowhere").status()).isEqualTo(404);
        assertThat(seller.get("/playbook/leads/mql", "Accept-Language", "en").body())
                .contains("Leads that meet the criteria of MQL");
        assertThat(seller.get("/playbook").body()).contains("hx-get=\"/playbook/leads\"");
        assertThat(seller.get("/playbook/glossary", "Accept-Language", "de").body())
                .contains("hx-get=\"/playbook/leads\"", "Messwerte");
    }
}
