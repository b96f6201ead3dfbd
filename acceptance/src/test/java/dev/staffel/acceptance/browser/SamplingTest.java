package dev.staffel.acceptance.browser;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.ReturnedHandovers;
import dev.staffel.server.testing.ReturnedHandovers.How;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The control sample, off and with something to tell.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplingTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Visitor sales = STAFF.user(Role.SALES);

    private void check(String name) {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = BROWSER.open(STAFF.address(), sales, look)) {
                screen.go("/control-sample").check(name);
            }
        }
    }

    @Test
    @Order(1)
    void offItSaysHowItIsAgreed() {
        check("control-sample-off");
    }

    @Test
    @Order(2)
    void bothSidesOfTheThresholdStandBesideEachOther() {
        var past = new ReturnedHandovers(STAFF);
        var drawn = new How("control", 1, 35);
        past.add(1_000, 20, 10, "", drawn);
        past.add(2_000, 20, 29, "no-project-yet", drawn);
        past.add(new Prospects(STAFF).priced("Gezogen"), 20, 1, "no-project-yet", drawn);
        past.add(3_000, 20, 70, "");
        past.add(4_000, 20, 30, "no-project-yet");
        check("control-sample");
    }
}
