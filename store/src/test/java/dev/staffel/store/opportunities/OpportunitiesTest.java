package dev.staffel.store.opportunities;

import static dev.staffel.store.testing.LogFixture.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Session;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import dev.staffel.store.testing.Traces;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Leads of one dairy, accepted by sales.
class OpportunitiesTest {
    private static final Actor SAM = new Actor("sam", List.of(Decider.SALES));
    private static final Actor HEAD = new Actor("heidi", List.of(Decider.HEAD_OF_SALES));

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;

    private LeadFixture leads;
    private Opportunities opportunities;
    private OpportunityList list;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
        opportunities = new Opportunities(leads.staff, leads.versions, leads::now);
        list = new OpportunityList(leads.sql);
    }

    private long accepted(String name) {
        leads.pass(Duration.ofMinutes(1));
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.crm.id(),
                                                leads.log.key(name),
                                                leads.now(),
                                                leads.now())
                                        .learned(
                                                attributes(
                                                        "email",
                                                        name + "@example.com",
                                                        "account.name",
                                                        "Canary Dairy"))
                                        .did(
                                                new Deed(
                                                        Claim.of("website", "Quotation Requested"),
                                                        0)))
                        .lead();
        leads.catchUp();
        while (!leads.stage(lead).equals("sal"))
            assertThat(leads.staff.act(lead, new Signal.Accepted(leads.now(), "sam")).isRefused())
                    .isFalse();
        return lead;
    }

    private static Terms worth(long minor, String currency) {
        return new Terms(
                "Line 3",
                "Canary Dairy",
                "sam",
                Optional.of(minor),
                currency,
                Optional.of(LocalDate.of(2027, 3, 31)),
                List.of());
    }

    private long opened(long lead, long minor) {
        leads.pass(Duration.ofMinutes(1));
        return leads.sql.inTransaction(
                session -> opportunities.open(session, worth(minor, "EUR"), lead, SAM));
    }

    private void does(Consumer<Session> work) {
        leads.pass(Duration.ofMinutes(1));
        leads.sql.transact(work);
    }

    private void ends(long id, boolean won) {
        does(session -> opportunities.end(session, id, won, won ? "" : "price", "", SAM));
    }

    private String told(long lead) {
        var record = leads.oneLead().find(lead).orElseThrow().state();
        var value =
                record.lead(leads.versions.engine(record.version()))
                        .evidence()
                        .attributes()
                        .value("opportunity.value");
        return value == null ? "" : value;
    }

    @Test
    void theValueIsToldOfTheFirstLeadOnlyAndFollowsWhenItGoes() {
        long anna = accepted("anna");
        long bert = accepted("bert");
        long id = opened(anna, 12_000_050);
        does(session -> opportunities.attach(session, id, bert, SAM));

        assertThat(Stream.of(anna, bert).map(leads::stage)).containsOnly("opportunity");
        assertThat(told(anna)).isEqualTo("120001");
        assertThat(told(bert)).isEmpty();

        does(session -> opportunities.detach(session, id, anna, SAM));
        assertThat(told(anna)).isEmpty();
        assertThat(told(bert)).isEqualTo("120001");
        assertThatThrownBy(() -> does(session -> opportunities.detach(session, id, bert, SAM)))
                .extracting(thrown -> ((Hindered) thrown).by())
                .isEqualTo(Hindered.By.LAST_LEAD);
    }

    @Test
    void whatIsInAnotherCurrencyIsNotToldAsAnAmountOfOurs() {
        long anna = accepted("anna");
        does(session -> opportunities.open(session, worth(100, "CHF"), anna, SAM));
        assertThat(told(anna)).isEmpty();
    }

    @Test
    void aLeadIsLostWithItsLastOpenOpportunityOnly() {
        long anna = accepted("anna");
        long first = opened(anna, 100);
        long second = opened(anna, 200);

        ends(first, false);
        assertThat(leads.stage(anna)).isEqualTo("opportunity");
        ends(second, false);
        assertThat(leads.stage(anna)).isEqualTo("lost");
    }

    @Test
    void aCustomerStaysACustomerAndAllThatWasWonAddsUp() {
        long anna = accepted("anna");
        ends(opened(anna, 10_000), true);
        leads.staff.act(anna, new Signal.Moved(leads.now(), "sam", Decider.SALES, "customer", ""));

        long further = opened(anna, 5_000);
        assertThat(leads.stage(anna)).isEqualTo("customer");
        assertThat(told(anna)).isEqualTo("100");
        ends(further, true);

        assertThat(leads.stage(anna)).isEqualTo("customer");
        assertThat(told(anna)).isEqualTo("150");
        does(session -> opportunities.reopen(session, further, "not signed yet", SAM));
        assertThat(told(anna)).isEqualTo("100");
    }

    @Test
    void aWinIsTakenBackOnlyByWhoThePlaybookLets() {
        long anna = accepted("anna");
        long id = opened(anna, 100);
        ends(id, true);

        assertThatThrownBy(() -> does(session -> opportunities.reopen(session, id, "no", SAM)))
                .isInstanceOf(Hindered.class);
        assertThat(list.find(id).orElseThrow().state()).isEqualTo(Opportunity.State.WON);

        does(session -> opportunities.reopen(session, id, "no", HEAD));
        assertThat(leads.stage(anna)).isEqualTo("opportunity");
    }

    @Test
    void aMergedLeadCountsAsTheOneItWasMergedIntoUntilThatIsUndone() {
        long anna = accepted("anna");
        long twin = accepted("twin");
        long id = opened(twin, 100);
        long merge = leads.merges.merge(anna, twin, "mia");

        assertThat(list.leads(id)).containsExactly(anna);
        assertThat(list.ofLead(anna)).extracting(Opportunity::id).containsExactly(id);
        ends(id, true);

        leads.merges.undo(merge, "mia");
        assertThat(list.leads(id)).containsExactly(twin);
    }

    @Test
    void ofTwoWhoEndItAtOnceOneDoes() {
        long anna = accepted("anna");
        long id = opened(anna, 100);

        var tries =
                Stream.of(true, false)
                        .map(won ->
                                CompletableFuture.supplyAsync(() -> {
                                    try {
                                        leads.sql.transact(session ->
                                                opportunities.end(
                                                        session, id, won, "price", "", SAM));
                                        return 1;
                                    } catch (Hindered hindered) {
                                        return 0;
                                    }
                                }))
                        .toList();

        assertThat(tries.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(leads.stage(anna)).isEqualTo(list.find(id).orElseThrow().state().word());
        assertThat(list.lines(id)).hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithThoseWithoutADayLast() {
        long anna = accepted("anna");
        long late = opened(anna, 100);
        var undated =
                new Terms("?", "", "sue", Optional.empty(), "EUR", Optional.empty(), List.of());
        does(session -> opportunities.open(session, undated, anna, SAM));
        long soon = opened(anna, 200);
        var sooner =
                new Terms(
                        "Soon",
                        "Canary Dairy",
                        "sam",
                        Optional.of(200L),
                        "EUR",
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        List.of());
        does(session -> opportunities.change(session, soon, Optional.empty(), sooner, SAM));

        var first = list.page(OpportunityFilter.ALL, OpportunityList.Behind.NOTHING, 2);
        assertThat(first).extracting(Opportunity::id).containsExactly(soon, late);
        var last = first.getLast();
        var rest =
                list.page(
                        OpportunityFilter.ALL,
                        new OpportunityList.Behind(last.terms().closeOn(), last.id()),
                        2);
        assertThat(rest).extracting(one -> one.terms().title()).containsExactly("?");
        assertThat(list.sums(OpportunityFilter.ALL.of("sam").in(Opportunity.State.OPEN)))
                .containsExactly(new OpportunityList.Sum("EUR", 2, 2, 300));
        assertThat(list.sums(OpportunityFilter.ALL.at(Opportunity.Step.OFFERED))).isEmpty();
        assertThat(list.sums(OpportunityFilter.ALL.withoutClose()).getFirst().opportunities())
                .isEqualTo(1);
        var spring =
                OpportunityFilter.ALL
                        .searching("canary")
                        .closing(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1))
                        .searching("");
        assertThat(list.page(spring, OpportunityList.Behind.NOTHING, 9)).hasSize(1);
        assertThat(list.openAt(" canary dairy ")).hasSize(2);
    }

    @Test
    void whoIsErasedLeavesOnlyWhatItWasWorth() {
        long anna = accepted("anna-canary");
        long bert = accepted("bert");
        long alone = opened(anna, 100);
        long shared = opened(anna, 200);
        does(session -> opportunities.attach(session, shared, bert, SAM));
        ends(alone, true);
        var erased = new ErasureList(folder.resolve("erasures.json"));

        new Erasures(leads.sql, leads.log.log, leads::now, erased).erase(anna, "dora", "17");

        assertThat(list.leads(shared)).containsExactly(bert);
        var blank = list.find(alone).orElseThrow();
        assertThat(blank.state()).isEqualTo(Opportunity.State.WON);
        assertThat(blank.terms().account() + blank.words()).isEmpty();
        assertThat(blank.terms().value()).contains(100L);
        assertThat(list.lines(alone)).isEmpty();
        assertThat(Traces.of("anna-canary", leads.sql)).isEmpty();
    }
}
