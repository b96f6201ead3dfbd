package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SweepsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private Incoming message(String address) {
        return Incoming.of(leads.log.web.id(), email(address), leads.now(), leads.now())
                .messageId(address);
    }

    private void sweep() {
        var sweeps = new Sweeps(leads.sql, leads.folding);
        while (sweeps.showSome()) {
            // to the end of the day's sweep
        }
    }

    @Test
    void blankRowsAndHashesOfErasedPeopleGoAfterThirtyDays() {
        long lead = leads.log.log(message("anna@example.com")).lead();
        leads.log.log(message("bert@example.com"));
        leads.catchUp();
        new Erasures(
                        leads.sql,
                        leads.log.log,
                        leads::now,
                        new ErasureList(folder.resolve("erasures.json")))
                .erase(lead, "dora", "");
        leads.pass(Duration.ofDays(29));
        sweep();
        assertThat(leads.log.signals()).isEqualTo(2);
        assertThat(leads.log.append(message("anna@example.com")))
                .first()
                .isInstanceOf(Appended.Refused.class);

        leads.pass(Duration.ofDays(2));
        sweep();

        assertThat(leads.log.signals()).isEqualTo(1);
        assertThat(leads.log.append(message("anna@example.com")))
                .first()
                .isInstanceOf(Appended.Logged.class);
    }

    @Test
    void aLeadThatCannotBeRecountedDoesNotKeepTheOthersOnAnOldVersion() {
        long anna = named("anna@example.com", "Muster");
        long bert = named("bert@example.com", "Berg");
        leads.catchUp();
        int version = leads.publishAgain();
        var sweeps = new Sweeps(leads.sql, leads.folding);
        try (var _ = leads.refusing("Muster")) {
            while (sweeps.recountSome()) {
                // to the end
            }
        }

        assertThat(leads.version(anna)).isEqualTo(version - 1);
        assertThat(leads.version(bert)).isEqualTo(version);
    }

    private long named(String address, String lastName) {
        var learned = attributes("last-name", lastName);
        return leads.log.log(message(address).learned(learned)).lead();
    }
}
