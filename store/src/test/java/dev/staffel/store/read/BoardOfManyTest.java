package dev.staffel.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The columns of a board with ten thousand leads.
class BoardOfManyTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.beside(BoardOfManyTest.class, "board-of-many.sql");
    private static final int LEADS = 10_000;
    private static final List<String> STAGES = List.of("mgl", "mql", "sal", "sql");

    private LeadFixture leads;
    private LeadList list;

    @BeforeEach
    void tenThousand() {
        leads = LeadFixture.emptied(database.sql());
        list = new LeadList(leads.sql);
        leads.sql.transact(session -> {
            session.call(SQL.named("many-leads"))
                    .set("leads", LEADS)
                    .set("stages", STAGES)
                    .set("now", leads.now())
                    .run();
            session.call(SQL.named("some-steps")).set("now", leads.now()).run();
        });
        leads.sql.transact(session -> session.call(SQL.named("analyze")).run());
    }

    private static LeadFilter in(String stage) {
        return LeadFilter.ALL.and(new LeadCondition.Stages(List.of(stage)));
    }

    private List<LeadRow> paged(LeadFilter filter, int limit) {
        var found = new ArrayList<LeadRow>();
        Optional<LeadSort.Behind> behind = Optional.empty();
        while (true) {
            var page = list.page(filter, LeadSort.USUAL, behind, limit);
            found.addAll(page);
            if (page.size() < limit) return found;
            behind = Optional.of(LeadSort.USUAL.behind(page.getLast()));
        }
    }

    @Test
    void thePagesOfAColumnBringEachOfItsLeadsOnceMostInterestFirst() {
        for (String stage : STAGES) {
            var found = paged(in(stage), 51);

            assertThat(found).hasSize(LEADS / STAGES.size());
            assertThat(found.stream().map(LeadRow::id)).doesNotHaveDuplicates();
            assertThat(found).allMatch(row -> row.stage().equals(stage));
            assertThat(found.stream().map(LeadRow::interest))
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void whatStandsInEachStageIsCountedExactly() {
        var all = list.byStage(LeadFilter.ALL, List.of("sal", "sql"));

        // every fourth lead stands in each stage; of those of the fourth, every second has a step
        assertThat(all)
                .containsExactly(
                        new LeadList.InStage("mgl", 2_500, 0),
                        new LeadList.InStage("mql", 2_500, 0),
                        new LeadList.InStage("sal", 2_500, 2_500),
                        new LeadList.InStage("sql", 2_500, 1_250));
    }

    @Test
    void thoseWithoutAStepAreCountedByStageAlone() {
        assertThat(list.undated(List.of("sal", "sql")))
                .containsExactly(Map.entry("sal", 2_500L), Map.entry("sql", 1_250L));
        assertThat(list.undated(List.of("sql"))).containsExactly(Map.entry("sql", 1_250L));
    }

    @Test
    void aFilterCountsOnlyItsOwn() {
        var sams = LeadFilter.ALL.and(new LeadCondition.HeldBySeller("sam"));

        var counted = list.byStage(sams, List.of());

        assertThat(counted).hasSize(2).allMatch(one -> one.leads() == 1_250);
        assertThat(paged(sams.and(new LeadCondition.Stages(List.of("sal"))), 50)).hasSize(1_250);
    }

    @Test
    void aPageOfAColumnIsReadFromItsIndex() {
        var plan =
                leads.sql.inTransaction(session ->
                        session.call(SQL.named("plan-of-a-page"))
                                .list(row -> row.text("QUERY PLAN")));

        assertThat(String.join("\n", plan)).contains("lead_interest").doesNotContain("Sort");
    }
}
