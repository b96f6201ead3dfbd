package dev.staffel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.users.Staff;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.Signature;
import dev.staffel.store.contract.Stand;
import dev.staffel.store.playbooks.Decided;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoContractTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void bothHeadsSignedBeforeTheYearAndTalkAboutTheNextVersionNow() {
        var store = STAFF.plane().part(Store.class);
        var now = Instant.now();
        var contract = new DemoContract(STAFF.sql(), store, STAFF.plane().part(Staff.class), now);

        contract.sign();

        var inForce = store.versions().inForce();
        assertThat(inForce.number()).isEqualTo(2);
        assertThat(inForce.decided()).isEqualTo(Decided.SIGNED);
        assertThat(inForce.inForceFrom()).isBefore(now.minus(Duration.ofDays(366)));

        contract.propose();

        assertThat(store.versions().inForce().number()).isEqualTo(2);
        var drafts = STAFF.plane().part(Drafts.class).all();
        assertThat(drafts).extracting(Draft::stand).containsExactly(Stand.PROPOSED, Stand.IN_FORCE);
        assertThat(drafts.getFirst().holding())
                .extracting(Signature::side)
                .containsExactly(Side.SALES);

        contract.review();

        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/today", "Accept-Language", "en").body())
                .contains("Criteria and thresholds of MQL", "In the next 30 days");
    }
}
