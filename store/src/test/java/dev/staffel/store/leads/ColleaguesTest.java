package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ColleaguesTest {
    private static final int WORTH_OF_A_SECOND_PERSON = 15;

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private Incoming by(Source source, String address) {
        leads.pass(Duration.ofSeconds(1));
        return Incoming.of(source.id(), email(address), leads.now(), leads.now());
    }

    private long at(String company, String address) {
        return leads.log
                .log(by(leads.log.crm, address).learned(attributes("account.name", company)))
                .lead();
    }

    private void asks(String address) {
        leads.log.log(
                by(leads.log.web, address)
                        .did(new Deed(Claim.of("website", "Quotation Requested"), 0)));
    }

    private void work() {
        leads.catchUp();
        new Background(leads.sql, leads.folding).work();
        leads.catchUp();
    }

    @Test
    void aSecondInterestedPersonCountsForTheOthersOfTheCompanyOnce() {
        long colleague = at("Molkerei Alpsee GmbH", "anna@example.com");
        long other = at("Molkerei Nordsee GmbH", "nora@example.com");
        long asking = at(" molkerei alpsee gmbh ", "bert@example.com");
        asks("bert@example.com");
        work();
        long signals = leads.log.signals();
        work();

        assertThat(leads.interest(colleague)).isEqualTo(WORTH_OF_A_SECOND_PERSON);
        assertThat(leads.interest(other)).isZero();
        assertThat(leads.interest(asking)).isGreaterThan(WORTH_OF_A_SECOND_PERSON);
        assertThat(leads.instant(colleague, "last_activity")).isEmpty();
        assertThat(leads.log.signals()).as("told once").isEqualTo(signals);
        assertThat(new Rebuild(leads.sql, leads.folding).compare().differing()).isEmpty();
    }

    @Test
    void whoHasNoCompanyHasNoColleagues() {
        long anna = leads.log.log(by(leads.log.crm, "anna@example.com")).lead();
        leads.log.log(by(leads.log.crm, "bert@example.com"));
        asks("bert@example.com");
        work();

        assertThat(leads.interest(anna)).isZero();
    }
}
