package dev.staffel.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.StaffPlane;
import dev.staffel.server.access.Role;
import dev.staffel.server.health.Meters;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.server.users.Sessions;
import dev.staffel.server.users.Staff;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BigLeadsTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void copiesAreWholeLeadsOnEveryPage() throws Exception {
        var store = Store.on(DATABASE.sql());
        store.versions().publishFirst();
        List<Object> parts =
                List.of(
                        Clock.systemUTC(),
                        DATABASE.database(),
                        DATABASE.sql(),
                        store,
                        new ErasureList(Path.of("target", "erasures.json")),
                        new SealingKey(Path.of("target", "secret.key")),
                        new PublicPort(1),
                        Meters.create());
        try (var staff = new StaffPlane(0, Optional.empty(), parts)) {
            staff.start();

            var counted = new BigLeads(DATABASE.sql()).fill(staff, 4_000);

            assertThat(counted.leads()).isBetween(4_000L, 6_000L);
            assertThat(counted.signals()).isGreaterThan(counted.leads() * 5);
            var leads = staff.part(LeadList.class);
            assertThat(leads.count(LeadFilter.ALL, true).number()).isEqualTo(counted.leads());
            assertThat(leads.countries()).hasSizeGreaterThan(8);
            var user =
                    staff.part(Staff.class)
                            .ensure("bench@example.org", "Bench", Set.of(Role.HEAD_OF_SALES));
            var session = staff.part(Sessions.class).open(user);
            try (var asking = new Asking(staff.address().orElseThrow(), session)) {
                long copy = new BigLeads(DATABASE.sql()).someLeads().getLast();
                assertThat(asking.get("/leads/" + copy)).contains("/leads/" + copy + "/interest");
                assertThat(asking.get("/leads?country=DE&sort=name")).contains("row-link");
            }
        }
    }
}
