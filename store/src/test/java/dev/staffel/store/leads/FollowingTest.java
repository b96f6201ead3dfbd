package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowingTest {
    private static final Deed PAPER = new Deed(Claim.of("website", "Data Sheet Downloaded"), 0);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @Test
    void allLeadsComeToFollowANewVersionAlsoWhenTheSweepIsBrokenOff() {
        var leads = LeadFixture.emptied(database.sql());
        for (int person = 0; person < 230; person++) {
            leads.log.log(
                    Incoming.of(
                                    leads.log.web.id(),
                                    email("p" + person + "@example.com"),
                                    leads.now(),
                                    leads.now())
                            .did(PAPER));
        }
        leads.catchUp();
        assertThat(following(leads, 1).isComplete()).isTrue();

        int version = leads.publishAgain();
        assertThat(following(leads, version)).isEqualTo(new Following(0, 230));

        assertThat(new Sweeps(leads.sql, leads.folding).recountSome()).isTrue();
        assertThat(following(leads, version)).isEqualTo(new Following(200, 230));

        var another = new Sweeps(leads.sql, leads.folding);
        assertThat(another.recountSome()).isFalse();
        assertThat(following(leads, version).isComplete()).isTrue();
        for (long lead : leads.openLeads()) assertThat(leads.facts(lead)).endsWith("recounted");
    }

    private static Following following(LeadFixture leads, int version) {
        return leads.sql.inTransaction(session -> Following.of(session, version));
    }
}
