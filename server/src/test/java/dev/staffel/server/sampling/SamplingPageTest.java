package dev.staffel.server.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.ReturnedHandovers;
import dev.staffel.server.testing.ReturnedHandovers.How;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The control sample from off to what it tells; each test goes on where the one before ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplingPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor sales = STAFF.user(Role.SALES);

    @Test
    @Order(1)
    void itIsOffUntilBothSidesAgreeOnIt() {
        assertThat(sales.get("/control-sample").body())
                .contains("Off. Both sides agree on it", "No lead was drawn yet");
    }

    @Test
    @Order(2)
    void whatIsAgreedIsSaid() {
        var versions = STAFF.plane().part(PlaybookVersions.class);
        var text =
                versions.inForce()
                        .text()
                        .replace(
                                "    reminders-only-for: 30 days\n",
                                "    reminders-only-for: 30 days\n    control-sample: {share: 10 %, below: 10, key: autumn}\n");
        STAFF.sql()
                .transact(session ->
                        versions.publish(
                                session, text, Instant.now(), "test", "sample", Decided.SIGNED));

        assertThat(sales.get("/control-sample").body())
                .contains("Agreed: 10 % of the leads", "at most 10 points", "autumn");
        assertThat(sales.get("/playbook").body())
                .contains("10 % are handed over all the same", "nobody is held back");
    }

    @Test
    @Order(3)
    void drawnLeadsStandForThoseThatWereNotDrawn() {
        var past = new ReturnedHandovers(STAFF);
        var drawn = new How("control", 2, 35);
        past.add(1_000, 20, 10, "", drawn);
        past.add(2_000, 20, 29, "no-project-yet", drawn);
        past.add(new Prospects(STAFF).priced("Gezogen"), 20, 1, "no-project-yet", drawn);
        past.add(3_000, 20, 69, "");
        past.add(new Prospects(STAFF).priced("Knapp"), 20, 1, "");
        past.add(4_000, 20, 30, "no-project-yet");
        past.add(
                5_000, 20, 50, "", new How("criteria", 1, 50)); // 10 above: not just above any more

        // 10 of 40: Beta(10.5, 30.5) from 0.136 to 0.398; 70 of 100: Beta(70.5, 30.5) from 0.605 to
        // 0.783.
        assertThat(sales.get("/control-sample").body())
                .contains("The threshold parts", "25%", "likely 14% to 40%", "70%")
                .contains("34%", "likely 23% to 46%", "worth 61.0 cases", "Gezogen");
        var reply = sales.get("/api/v1/control-sample");
        var json = Contract.of(STAFF).check("GET", "/api/v1/control-sample", reply);
        // (70 + 10 × 10) ÷ (100 + 40 × 10) = 170 ÷ 500; worth 500² ÷ (100 + 40 × 10²) = 60.98
        assertThat(json.path("corrected").path("share").asDouble()).isEqualTo(0.34, within(1e-9));
        assertThat(json.path("corrected").path("worth").asDouble())
                .isEqualTo(60.9756, within(1e-3));
        assertThat(json.path("above").path("answered").asInt()).isEqualTo(100);
        assertThat(list(sales.get("/control-sample").body(), "answered", "criteria"))
                .contains("Knapp", "of 100 shown");
        assertThat(sales.get("/meters").body())
                .contains("10 of 40 cases", "Agreed: 10 % of the leads up to 10 points below")
                .contains("34% would be accepted, likely 23% to 46%");
    }

    /// The list behind a number of the page.
    private String list(String page, String which, String way) {
        var link =
                Pattern.compile("/meters/leads\\?which=" + which + "[^\"]*way=" + way + "[^\"]*");
        var found = link.matcher(page);
        assertThat(found.find()).isTrue();
        return sales.get(found.group().replace("&amp;", "&")).body();
    }

    @Test
    @Order(4)
    void theMetersUseItToCorrectForWhatTheThresholdLeavesOut() {
        var past = new ReturnedHandovers(STAFF);
        var drawn = new How("control", 2, 46);
        past.add(6_000, 20, 2, "", drawn);
        past.add(6_100, 20, 3, "no-project-yet", drawn);

        // Band 40 to 59, grade A: 120 of 150 by criteria and 2 of 5 of a tenth, so (120 + 20) ÷
        // (150 + 50) =
        // 70 %, where the plain share would be 122 of 155 = 79 %. It is worth 200² ÷ (150 + 5 ×
        // 10²) =
        // 61.54 cases, of which Beta(43.58, 18.96) has its middle 95 % from 57.8 % to 80.3 %.
        assertThat(sales.get("/meters/calibration").body().replaceAll("\\s+", " "))
                .contains("122 of 155", "<strong>70%</strong>", "58%–80% (corrected)")
                .contains("45 leads drawn for the control sample", "count for as many")
                .contains("10 of 40");
        var program = STAFF.token(Scope.FUNNEL_READ).get("/api/v1/meters");
        var meters = Contract.of(STAFF).check("GET", "/api/v1/meters", program);
        var cell = meters.path("calibration").get(0);
        assertThat(cell.path("interestFrom").asInt()).isEqualTo(40);
        assertThat(cell.path("share").asDouble()).isEqualTo(0.7, within(1e-9));
        assertThat(cell.path("worth").asDouble()).isEqualTo(61.5385, within(1e-3));
        assertThat(meters.path("drawn").asInt()).isEqualTo(45);

        // 150 answers by criteria; the 45 drawn ones are no fault of the definition
        assertThat(meters.path("meters").get(0).path("cases").asInt()).isEqualTo(150);
        assertThat(sales.get("/meters/early").body())
                .contains("0 of 150 cases", "the lot handed them over");
        assertThat(sales.get("/meters/drift").body())
                .as("150 answers, none of a drawn lead")
                .contains("0 of 30", "120 of 120");
    }
}
