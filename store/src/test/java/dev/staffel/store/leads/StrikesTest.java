package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Batches;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrikesTest {
    private static final Deed PAPER = new Deed(Claim.of("website", "Data Sheet Downloaded"), 0);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private Incoming by(String address) {
        return Incoming.of(leads.log.web.id(), email(address), leads.now(), leads.now());
    }

    @Test
    void aStruckSignalNoLongerCounts() {
        leads.log.log(by("anna@example.com").did(PAPER));
        var second = leads.log.log(by("anna@example.com").did(PAPER));
        leads.catchUp();
        int both = leads.interest(second.lead());

        leads.strikes.strike(second.position(), "mia", "it was a robot");
        leads.strikes.strike(second.position(), "mia", "it was a robot");

        assertThat(leads.interest(second.lead())).isEqualTo(both / 2);
        assertThat(leads.facts(second.lead())).contains("recounted");
    }

    @Test
    void anUndoneImportTakesItsLeadsAwayAndLeavesOthersWithWhatIsTheirs() {
        long known = leads.log.log(by("anna@example.com").did(PAPER)).lead();
        int batch = new Batches(leads.sql).open(leads.log.crm, "fair.csv", "mia");
        leads.log.append(
                by("anna@example.com").did(PAPER).inBatch(batch),
                by("bert@example.com").learned(attributes("last-name", "Bert")).inBatch(batch));
        leads.catchUp();
        long imported = leads.log.leads().getLast();
        int both = leads.interest(known);

        var struck = leads.strikes.strikeBatch(batch, "mia");

        assertThat(struck.removed()).containsExactly(imported);
        assertThat(struck.kept()).containsExactly(known);
        assertThat(leads.interest(known)).isEqualTo(both / 2);
        assertThat(leads.exists(imported)).isFalse();
        assertThat(leads.facts(imported)).isEmpty();
    }

    @Test
    void theSameFileCanBeImportedAgain() {
        var batches = new Batches(leads.sql);
        int first = batches.open(leads.log.crm, "fair.csv", "mia");
        leads.log.append(by("bert@example.com").did(PAPER).messageId(first + "/1").inBatch(first));
        leads.catchUp();
        leads.strikes.strikeBatch(first, "mia");
        int second = batches.open(leads.log.crm, "fair.csv", "mia");
        var again =
                leads.log.log(
                        by("bert@example.com").did(PAPER).messageId(second + "/1").inBatch(second));
        leads.catchUp();

        assertThat(leads.exists(again.lead())).isTrue();
        assertThat(leads.interest(again.lead())).isPositive();
    }
}
