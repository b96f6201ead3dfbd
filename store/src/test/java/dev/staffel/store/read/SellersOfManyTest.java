package dev.staffel.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What fifty sellers ask for all day is found without a walk through everybody's leads.
class SellersOfManyTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.beside(SellersOfManyTest.class, "sellers-of-many.sql");

    private LeadFixture leads;

    @BeforeEach
    void twentyThousand() {
        leads = LeadFixture.emptied(database.sql());
        leads.sql.transact(
                session -> session.call(SQL.named("many-leads")).set("now", leads.now()).run());
        leads.sql.transact(session -> session.call(SQL.named("analyze")).run());
    }

    private String plan(String name) {
        var lines =
                leads.sql.inTransaction(session ->
                        session.call(SQL.named(name)).list(row -> row.text("QUERY PLAN")));
        return String.join("\n", lines);
    }

    @Test
    void aSellersLeadsOfAStageAreFoundByThemselves() {
        assertThat(plan("plan-of-a-list")).contains("lead_of_seller").doesNotContain("Seq Scan");
    }

    @Test
    void aSellersOpenOffersAreCountedByThemselves() {
        assertThat(plan("plan-of-offers")).contains("lead_offer_held").doesNotContain("Seq Scan");
    }

    @Test
    void theStepsOfASellersLeadsAreFoundByTheLeads() {
        assertThat(plan("plan-of-steps"))
                .contains("holder = 'seller-7'")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aBoardOfASellerCountsTheirOwnLeadsAndThoseWithoutAStep() {
        var mine = LeadFilter.ALL.and(new LeadCondition.HeldBySeller("seller-7"));

        var standing = new LeadList(leads.sql).byStage(mine, List.of("sal", "sql"));

        // seven of each 350, and two of the last
        assertThat(standing.stream().mapToLong(LeadList.InStage::leads).sum()).isEqualTo(401);
        assertThat(standing)
                .filteredOn(one -> one.stage().equals("opportunity"))
                .allMatch(one -> one.undated() == 0);
        assertThat(standing.stream().mapToLong(LeadList.InStage::undated).sum()).isPositive();
    }
}
