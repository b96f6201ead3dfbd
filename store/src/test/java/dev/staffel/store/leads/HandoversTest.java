package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.read.HandoverCases.Case;
import dev.staffel.store.read.HandoverFilter;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandoversTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "HandoversTest",
                    """
                    -- name: forget
                    -- As a database is that was filled before handovers were kept.
                    DELETE FROM handover;
                    INSERT INTO fold_cursor (name, position) VALUES ('handovers', 0)
                    ON CONFLICT (name) DO UPDATE SET position = 0;
                    """);

    private static final HandoverFilter ALWAYS =
            HandoverFilter.of(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    /// Somebody of grade A of whom all required data are known.
    private long known(String name) {
        return leads.log
                .log(
                        Incoming.of(
                                        leads.log.crm.id(),
                                        email(name + "@example.com"),
                                        leads.now(),
                                        leads.now())
                                .learned(
                                        attributes(
                                                "email", name + "@example.com",
                                                "first-name", name,
                                                "last-name", "Muster",
                                                "title", "Leiter Instandhaltung",
                                                "account.name", "Molkerei",
                                                "account.industry", "Molkerei",
                                                "account.employees", "180",
                                                "account.country", "DE",
                                                "topic-wanted", "retrofit",
                                                "origin", "fair",
                                                "consent.phone", "yes")))
                .lead();
    }

    private void did(String name, String event) {
        leads.log.log(
                Incoming.of(
                                leads.log.web.id(),
                                email(name + "@example.com"),
                                leads.now(),
                                leads.now())
                        .did(new Deed(Claim.of("website", event), 0)));
        leads.catchUp();
    }

    private void act(long lead, Signal signal) {
        assertThat(leads.staff.act(lead, signal).isRefused()).as("%s", signal).isFalse();
    }

    private void moved(long lead, Decider by, String to) {
        act(lead, new Signal.Moved(Instant.EPOCH, "sam", by, to, "we know them"));
    }

    private List<Case> cases(String which) {
        return new HandoverCases(leads.sql)
                .list(ALWAYS, HandoverCases.Choice.of(which), HandoverCases.Place.FIRST, 100)
                .cases();
    }

    private Case only() {
        assertThat(cases("")).hasSize(1);
        return cases("").getFirst();
    }

    @Test
    void aLeadThatMeetsTheCriteriaIsHandedOverAsItStandsThen() {
        known("Anna");
        // a data sheet gives 15 points that halve in 60 days, and tells of comparing by itself
        did("Anna", "Data Sheet Downloaded");
        leads.pass(Duration.ofDays(5));
        did("Anna", "Data Sheet Downloaded");
        assertThat(cases("")).isEmpty();
        leads.pass(Duration.ofDays(5));
        // 15 + 15 × 2^(−5/60) + 15 × 2^(−10/60) = 15 + 14.158 + 13.363 = 42.521
        did("Anna", "Data Sheet Downloaded");
        leads.pass(Duration.ofDays(30));
        did("Anna", "Quotation Requested");

        var handover = only();
        assertThat(handover.way()).isEqualTo("criteria");
        assertThat(handover.interest()).as("not what it came to later").isEqualTo(42);
        assertThat(handover.grade()).isEqualTo("A");
        assertThat(handover.desk()).isEqualTo("sales");
        assertThat(handover.waitedDays()).contains(10);
        assertThat(handover.ending()).isEqualTo("open");
    }

    @Test
    void anEnquiryWaitsForNothing() {
        known("Anna");
        did("Anna", "Quotation Requested");

        assertThat(only().way()).isEqualTo("enquiry");
        assertThat(only().waitedDays()).contains(0);
        assertThat(cases("answered")).isEmpty();
    }

    @Test
    void aReasonThatSaysNotReadyIsTooEarlyAndOneThatSaysDecidedElsewhereTooLate() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Returned(Instant.EPOCH, "sam", "no-budget", ""));
        long bert = known("Bert");
        did("Bert", "Quotation Requested");
        act(bert, new Signal.Returned(Instant.EPOCH, "sam", "decided-elsewhere", ""));

        assertThat(cases("early-said")).extracting(Case::lead).containsExactly(anna);
        assertThat(cases("late-elsewhere")).extracting(Case::lead).containsExactly(bert);
        assertThat(cases("answered")).hasSize(2);
        assertThat(cases("accepted")).isEmpty();
    }

    @Test
    void whoIsGivenBackForAnotherReasonAndAcceptedWithinAYearCameTooEarly() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Returned(Instant.EPOCH, "sam", "wrong-person", ""));
        assertThat(cases("early-again")).isEmpty();
        leads.pass(Duration.ofDays(40));
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Accepted(Instant.EPOCH, "sam"));

        assertThat(cases("early-again"))
                .hasSize(1)
                .first()
                .satisfies(handover -> {
                    assertThat(handover.reason()).isEqualTo("wrong-person");
                    assertThat(handover.acceptedLater()).contains(leads.now());
                });
        assertThat(cases("accepted"))
                .hasSize(1)
                .first()
                .satisfies(handover -> {
                    assertThat(handover.waitedDays()).as("since the return").contains(0);
                });
    }

    @Test
    void afterMoreThanAYearItWasAnotherStory() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Returned(Instant.EPOCH, "sam", "wrong-person", ""));
        leads.pass(Duration.ofDays(366));
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Accepted(Instant.EPOCH, "sam"));

        assertThat(cases("early-again")).isEmpty();
    }

    @Test
    void whomSalesTakesByItselfWasOfferedTooLate() {
        long anna = known("Anna");
        leads.catchUp();
        moved(anna, Decider.SALES, "sal");
        moved(anna, Decider.SALES, "sql");
        moved(anna, Decider.SALES, "opportunity");
        moved(anna, Decider.SALES, "won");

        var handover = only();
        assertThat(handover.lateOpened()).isTrue();
        assertThat(handover.won()).isPresent();
        assertThat(cases("answered")).as("nobody was asked").isEmpty();
        assertThat(cases("win-cases")).isEmpty();
    }

    @Test
    void whomMarketingMovesUpIsHandedOverByHand() {
        known("Anna");
        leads.catchUp();
        moved(only("mgl"), Decider.HEAD_OF_MARKETING, "mql");

        assertThat(only().way()).isEqualTo("hand");
    }

    private long only(String stage) {
        var open = leads.openLeads();
        assertThat(open).hasSize(1);
        assertThat(leads.stage(open.getFirst())).isEqualTo(stage);
        return open.getFirst();
    }

    @Test
    void ofWhatAnImportTellsOnlyTheEndCountsAndOnlyWhereInterestIsKnown() {
        known("Anna");
        did("Anna", "Data Sheet Downloaded");
        long anna = only("mgl");
        known("Bert");
        leads.catchUp();
        for (long lead : leads.openLeads()) {
            moved(lead, Decider.RECORDED, "sal");
            moved(lead, Decider.RECORDED, "won");
        }

        assertThat(cases("recorded")).hasSize(2);
        assertThat(cases("recorded-wins"))
                .as("a data sheet gives Anna 15 points; of Bert nothing is known")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.lead()).isEqualTo(anna);
                    assertThat(one.interest()).isEqualTo(15);
                });
        assertThat(cases("won")).hasSize(1);
        assertThat(cases("")).isEmpty();
    }

    @Test
    void acceptanceLeadsToTheNextStageAndToTheWin() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Accepted(Instant.EPOCH, "sam"));
        assertThat(cases("sql-cases")).as("not known yet").isEmpty();
        moved(anna, Decider.SALES, "sql");
        assertThat(cases("sql")).hasSize(1);
        moved(anna, Decider.SALES, "opportunity");
        moved(anna, Decider.SALES, "won");
        moved(anna, Decider.SALES, "customer");

        assertThat(only().ending()).isEqualTo("won");
        assertThat(cases("won")).hasSize(1);
        assertThat(cases("done-won")).hasSize(1);
    }

    @Test
    void aMergedLeadIsLeftOutUntilTheMergeIsUndone() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        long twin = known("Twin");
        leads.catchUp();
        long merge = leads.merges.merge(twin, anna, "mia");
        assertThat(cases("")).extracting(Case::lead).doesNotContain(anna);
        leads.merges.undo(merge, "mia");
        assertThat(cases("")).extracting(Case::lead).contains(anna);
    }

    @Test
    void aDatabaseFilledBeforeIsReadOnceInTheBackground() {
        long anna = known("Anna");
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Returned(Instant.EPOCH, "sam", "wrong-person", ""));
        leads.pass(Duration.ofDays(40));
        did("Anna", "Quotation Requested");
        act(anna, new Signal.Accepted(Instant.EPOCH, "sam"));
        var handovers = leads.allHandovers();
        leads.sql.transact(session -> session.call(SQL.named("forget")).run());
        assertThat(leads.allHandovers()).isEmpty();

        var background = new Background(leads.sql, leads.folding);
        while (background.work()) {
            // until nothing is left
        }

        assertThat(leads.allHandovers()).isEqualTo(handovers);
    }
}
