package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import dev.staffel.store.testing.Until;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoldWorkersTest {
    private static final int SLICES = 3;

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private FoldWorkers start() {
        return FoldWorkers.start(leads.sql, leads.folding, SLICES);
    }

    /// People who each ask for a quotation, one message a person.
    private void ask(int people, String round) {
        var messages = new ArrayList<Incoming>();
        for (int i = 0; i < people; i++) {
            messages.add(
                    Incoming.of(
                                    leads.log.web.id(),
                                    email("p" + i + "@example.com"),
                                    leads.now(),
                                    leads.now())
                            .messageId(round + "/" + i)
                            .learned(attributes("last-name", "Person " + i))
                            .did(new Deed(Claim.of("website", "Quotation Requested"), 0)));
        }
        leads.log.append(messages.toArray(Incoming[]::new));
    }

    private void nothingDiffers(int people) {
        assertThat(new Rebuild(leads.sql, leads.folding).compare())
                .isEqualTo(new Rebuild.Comparison(people, List.of()));
    }

    @Test
    void severalLeadsAreFoldedAtOnceWhileMoreComesIn() {
        try (var workers = start()) {
            for (int round = 0; round < 5; round++) {
                ask(60, "round " + round);
                workers.wake();
            }
            Until.is("all folded", leads::isCaughtUp);
        }

        assertThat(leads.openLeads()).hasSize(60);
        assertThat(leads.openLeads())
                .allSatisfy(lead -> assertThat(leads.facts(lead)).contains("began", "routed"));
        nothingDiffers(60);
    }

    @Test
    void twoProcessesShareTheWorkWithoutDoingItTwice() {
        try (var one = start();
                var other = start()) {
            ask(100, "first");
            one.wake();
            other.wake();
            ask(100, "second");
            Until.is("all folded", leads::isCaughtUp);
        }

        assertThat(leads.allEffects()).isEqualTo(distinctEffects());
        nothingDiffers(100);
    }

    private long distinctEffects() {
        return leads.openLeads().stream().mapToLong(lead -> leads.effects(lead).size()).sum();
    }

    @Test
    void stoppedInTheMiddleTheNextOnesGoOnWhereTheyWere() {
        for (int round = 0; round < 4; round++) ask(200, "round " + round);
        try (var _ = start()) {
            Until.is("begun", () -> !leads.openLeads().isEmpty());
        }
        try (var _ = start()) {
            Until.is("all folded", leads::isCaughtUp);
        }

        assertThat(leads.openLeads()).hasSize(200);
        nothingDiffers(200);
    }

    @Test
    void whatIsDueIsDecidedWithoutANewSignal() {
        ask(1, "first");
        leads.catchUp();
        long lead = leads.openLeads().getFirst();
        leads.pass(Duration.ofDays(7));
        try (var _ = start()) {
            Until.is("expired", () -> leads.facts(lead).contains("expired"));
        }

        nothingDiffers(1);
    }
}
