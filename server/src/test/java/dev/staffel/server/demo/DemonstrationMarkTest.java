package dev.staffel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Trust;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import dev.staffel.store.log.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemonstrationMarkTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String BANNER = "Demonstration: invented people and companies";

    @Test
    void everyPageSaysWhenItsPeopleAreInvented() {
        var visitor = STAFF.user(Role.SALES);
        assertThat(visitor.get("/leads").body()).doesNotContain(BANNER);

        var sources = STAFF.plane().part(Store.class).sources();
        sources.add(Source.named(Demonstration.SOURCE, Trust.TRUSTED));

        assertThat(visitor.get("/leads").body()).contains(BANNER);
        assertThat(STAFF.nobody().get("/login").body()).contains(BANNER);
    }
}
