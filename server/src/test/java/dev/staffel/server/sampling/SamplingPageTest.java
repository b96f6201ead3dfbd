package dev.staffel.server.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.ReturnedHandovers;
import dev.staffel.server.testing.ReturnedHandovers.How;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
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
        past.add(3_000, 20, 70, "");
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
    }
}
