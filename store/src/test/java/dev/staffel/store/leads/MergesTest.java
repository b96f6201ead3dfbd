package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static dev.staffel.store.testing.LogFixture.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergesTest {
    private static final Deed PAPER = new Deed(Claim.of("website", "Data Sheet Downloaded"), 0);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;
    private long anna;
    private long twin;

    @BeforeEach
    void twoLeadsOfOnePerson() {
        leads = LeadFixture.emptied(database.sql());
        anna = did(email("anna@example.com"));
        twin = did(user("u1").and(Id.email("twin@example.com")).and(Id.anonymous("a1")));
        leads.catchUp();
    }

    private long did(Ids ids) {
        return leads.log
                .log(Incoming.of(leads.log.web.id(), ids, leads.now(), leads.now()).did(PAPER))
                .lead();
    }

    @Test
    void theSurvivorHasTheEvidenceOfBothAndTheOtherStaysAsAClosedRow() {
        int one = leads.interest(anna);

        leads.merges.merge(anna, twin, "mia");

        assertThat(leads.interest(anna)).isEqualTo(2 * one);
        assertThat(leads.facts(anna)).endsWith("recounted");
        assertThat(leads.facts(twin)).endsWith("closed");
        assertThat(leads.interest(twin)).isEqualTo(one);
    }

    @Test
    void whatTheOthersIdsBringAfterwardsCountsForTheSurvivor() {
        leads.merges.merge(anna, twin, "mia");

        assertThat(did(email("twin@example.com"))).isEqualTo(anna);
        assertThat(did(anonymous("a1"))).isEqualTo(anna);
        leads.catchUp();
        assertThat(leads.interest(anna)).isGreaterThan(leads.interest(twin));
    }

    @Test
    void anUndoneMergeLeavesEachWithWhatIsItsOwnAlsoOfTheTimeBetween() {
        int one = leads.interest(anna);
        long merge = leads.merges.merge(anna, twin, "mia");
        did(email("twin@example.com"));
        leads.catchUp();

        leads.merges.undo(merge, "mia");

        assertThat(leads.interest(anna)).isEqualTo(one);
        assertThat(leads.interest(twin)).isEqualTo(2 * one);
        assertThat(leads.facts(twin)).contains("closed", "reopened");
        assertThat(did(email("twin@example.com"))).isEqualTo(twin);
        assertThat(did(anonymous("a1"))).isEqualTo(twin);
        assertThat(did(email("anna@example.com"))).isEqualTo(anna);
    }

    @Test
    void whoCameToTheSurvivorThroughTheOthersIdsLeavesWithThem() {
        long merge = leads.merges.merge(anna, twin, "mia");
        did(user("u1").and(Id.anonymous("a2")));
        did(anonymous("a2"));

        leads.merges.undo(merge, "mia");

        assertThat(did(anonymous("a2"))).isEqualTo(twin);
    }

    @Test
    void aMergeCanBeUndoneOnce() {
        long merge = leads.merges.merge(anna, twin, "mia");
        leads.merges.undo(merge, "mia");

        assertThatThrownBy(() -> leads.merges.undo(merge, "mia"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(leads.merges.into(anna)).isEmpty();
    }

    @Test
    void mergedUndoneAndMergedAgainNothingIsCountedTwice() {
        int one = leads.interest(anna);
        leads.merges.undo(leads.merges.merge(anna, twin, "mia"), "mia");
        leads.merges.merge(anna, twin, "mia");

        assertThat(leads.interest(anna)).isEqualTo(2 * one);
    }

    @Test
    void ofAChainOfMergesTheLastIsUndoneFirst() {
        long third = did(email("third@example.com"));
        leads.catchUp();
        long first = leads.merges.merge(twin, third, "mia");
        long second = leads.merges.merge(anna, twin, "mia");

        assertThatThrownBy(() -> leads.merges.undo(first, "mia"))
                .hasMessageContaining("no open lead");
        assertThat(did(email("third@example.com"))).isEqualTo(anna);
        leads.merges.undo(second, "mia");
        assertThat(did(email("third@example.com"))).isEqualTo(twin);
        leads.merges.undo(first, "mia");
        assertThat(did(email("third@example.com"))).isEqualTo(third);
    }

    @Test
    void aJoinToldByATrustedSourceIsCarriedOut() {
        var record =
                leads.log.log(
                        Incoming.of(
                                        leads.log.crm.id(),
                                        leads.log.key("1"),
                                        leads.now(),
                                        leads.now())
                                .learned(attributes("last-name", "Muster")));
        leads.log.log(
                Incoming.of(leads.log.crm.id(), leads.log.key("1"), leads.now(), leads.now())
                        .learned(attributes("email", "anna@example.com")));
        leads.catchUp();
        var background = new Background(leads.sql, leads.folding);
        while (background.work()) {
            // until nothing is due
        }

        assertThat(leads.facts(anna)).endsWith("closed");
        assertThat(did(email("anna@example.com"))).isEqualTo(record.lead());
    }
}
