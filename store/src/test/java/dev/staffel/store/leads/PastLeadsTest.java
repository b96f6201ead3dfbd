package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.LeadCodec;
import dev.staffel.engine.Signal;
import dev.staffel.store.identity.Id;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PastLeadsTest {
    private static final Duration A_WHILE = Duration.ofHours(30);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final Map<Instant, byte[]> stood = new TreeMap<>();
    private LeadFixture leads;
    private PastLeads past;
    private long anna;

    @BeforeEach
    void aLead() {
        leads = LeadFixture.emptied(database.sql());
        past = new PastLeads(leads.sql, leads.folding);
        anna = did("Data Sheet Downloaded");
    }

    private long did(String event) {
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.crm.id(),
                                                email("anna@example.com"),
                                                leads.now(),
                                                leads.now())
                                        .learned(attributes("last-name", "Muster"))
                                        .did(new Deed(Claim.of("crm", event), 0)))
                        .lead();
        leads.catchUp();
        remember(lead);
        return lead;
    }

    private void remember(long lead) {
        stood.put(leads.now(), leads.oneLead().find(lead).orElseThrow().state().bytes());
        leads.pass(A_WHILE);
    }

    private byte[] at(Instant instant) {
        return LeadCodec.encode(past.at(anna, instant).orElseThrow().folded().lead());
    }

    @Test
    void asOfEachInstantALeadIsWhatItWasThen() {
        did("Quotation Requested");
        leads.staff.act(anna, new Signal.Accepted(leads.now(), "sam"));
        remember(anna);
        leads.publishAgain();
        did("Data Sheet Downloaded");

        assertThat(stood).hasSize(4);
        stood.forEach((instant, state) -> {
            assertThat(at(instant)).as("at %s", instant).isEqualTo(state);
            assertThat(at(instant.plus(Duration.ofHours(1))))
                    .as("behind %s", instant)
                    .isEqualTo(state);
        });
    }

    @Test
    void theDecisionsOfThatTimeComeAlongWithTheirVersions() {
        var first = leads.now().minus(A_WHILE);
        leads.publishAgain();
        did("Quotation Requested");

        assertThat(past.at(anna, first).orElseThrow().facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.version()).isEqualTo(1));
        var now = past.at(anna, leads.now()).orElseThrow();
        assertThat(now.folded().version()).isEqualTo(2);
        assertThat(now.facts()).isEqualTo(leads.oneLead().facts(anna));
    }

    @Test
    void thereIsNoLeadBeforeItsFirstSignalNorUnderAnotherNumber() {
        assertThat(past.at(anna, stood.keySet().iterator().next().minusMillis(1))).isEmpty();
        assertThat(past.at(anna + 1_000_000, leads.now())).isEmpty();
    }

    @Test
    void aMergeIsSeenFromItsInstantOn() {
        var before = leads.now().minus(A_WHILE);
        long twin =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.web.id(),
                                                email("twin@example.com"),
                                                leads.now(),
                                                leads.now())
                                        .did(
                                                new Deed(
                                                        Claim.of(
                                                                "website", "Data Sheet Downloaded"),
                                                        0)))
                        .lead();
        leads.catchUp();
        leads.pass(A_WHILE);
        var alone = at(leads.now());
        leads.merges.merge(anna, twin, "mia");
        remember(anna);

        assertThat(at(before)).isEqualTo(alone).isNotEqualTo(at(leads.now()));
        assertThat(at(leads.now())).isEqualTo(stood.get(leads.now().minus(A_WHILE)));
        assertThat(new LeadKeys(leads.sql).find(Id.email("twin@example.com").orElseThrow()))
                .contains(anna);
    }

    @Test
    void aLeadIsNamedByItsNumberItsAddressOrItsUserId() {
        var keys = new LeadKeys(leads.sql);
        leads.log.log(
                Incoming.of(
                        leads.log.crm.id(),
                        email("anna@example.com").and(Id.user("crm-7")),
                        leads.now(),
                        leads.now()));

        assertThat(keys.named(Long.toString(anna))).contains(anna);
        assertThat(keys.named(" Anna@Example.com ")).contains(anna);
        assertThat(keys.named("crm-7")).contains(anna);
        assertThat(keys.named("nobody@example.com")).isEmpty();
        assertThat(keys.named("12345678901234567890")).isEmpty();
    }
}
