package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NightlyCheckTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "NightlyCheckTest",
                    """
                    -- name: lose
                    -- As if a decision had got lost.
                    DELETE FROM fact WHERE lead = :lead AND kind = 'offered'
                    """);

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private long asks(String address) {
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.crm.id(),
                                                email(address),
                                                leads.now(),
                                                leads.now())
                                        .did(new Deed(Claim.of("crm", "Quotation Requested"), 0)))
                        .lead();
        leads.catchUp();
        return lead;
    }

    private NightlyChecks check() {
        var nightly = new NightlyCheck(leads.sql, leads.folding);
        while (nightly.checkSome()) {
            // to the last lead
        }
        return new NightlyChecks(leads.sql);
    }

    @Test
    void inTheNightAllLeadsAreFoldedAgainAndComeOutTheSame() {
        for (int person = 0; person < 205; person++) asks("p" + person + "@example.com");
        leads.pass(Duration.ofHours(18));

        assertThat(check().lately())
                .singleElement()
                .satisfies(night -> {
                    assertThat(night.ended()).isPresent();
                    assertThat(night.leads()).isEqualTo(205);
                    assertThat(night.differing()).isZero();
                });
        assertThat(check().lately()).as("once a night").hasSize(1);
    }

    @Test
    void aLeadThatComesOutDifferentlyIsNamedWithThePositionAndWhatIsMissing() {
        asks("bert@example.com");
        long anna = asks("anna@example.com");
        long position =
                leads.oneLead().facts(anna).stream()
                        .filter(fact -> FactKind.of(fact.fact()).equals("offered"))
                        .findFirst()
                        .orElseThrow()
                        .position();
        leads.sql.transact(session -> session.call(SQL.named("lose")).set("lead", anna).update());
        leads.pass(Duration.ofHours(18));

        var night = check().lately().getFirst();

        assertThat(night.differing()).isEqualTo(1);
        assertThat(new NightlyChecks(leads.sql).differences(night.day()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.lead()).isEqualTo(anna);
                    assertThat(difference.position()).isEqualTo(position);
                    assertThat(difference.again()).isEqualTo("offered");
                    assertThat(difference.stored()).isNotEqualTo("offered");
                });
    }

    @Test
    void byDayNothingIsCheckedUnlessANightWasMissed() {
        asks("anna@example.com");
        leads.pass(Duration.ofHours(26));
        assertThat(check().lately()).isEmpty();

        leads.pass(Duration.ofDays(1));
        assertThat(check().lately()).hasSize(1);
    }
}
