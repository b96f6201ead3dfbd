package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.opportunities.Actor;
import dev.staffel.store.opportunities.Opportunities;
import dev.staffel.store.opportunities.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Deals of one company: at first three have ended, then twenty.
class ForecastPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Actor SAM = new Actor("sam", List.of(Decider.SALES));

    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Opportunities opportunities = STAFF.plane().part(Opportunities.class);

    private long opened(long lead, long value, Optional<LocalDate> closeOn) {
        var terms = new Terms("A deal", "", "sam", Optional.of(value), "EUR", closeOn, List.of());
        return STAFF.sql().inTransaction(session -> opportunities.open(session, terms, lead, SAM));
    }

    private void ended(long lead, int won, int lost) {
        for (int i = 0; i < won + lost; i++) {
            long id = opened(lead, 1_000_000, Optional.empty());
            boolean isWon = i < won;
            STAFF.sql()
                    .transact(session ->
                            opportunities.end(session, id, isWon, isWon ? "" : "price", "", SAM));
        }
    }

    @Test
    void casesComeFirstAndTheRateFromTwentyOn() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        long lead = new Enquiries(STAFF).from("Frida", "Forecast");
        head.post("/inbox/" + lead + "/accept", Map.of());
        var soon = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusMonths(1);
        long open = opened(lead, 10_000_000, Optional.of(soon));
        opened(lead, 4_000_000, Optional.of(LocalDate.of(2020, 1, 1)));
        opened(lead, 2_000_000, Optional.empty());
        ended(lead, 1, 2);

        assertThat(head.get("/opportunities/" + open).body())
                .contains("1 won", "of 3 opportunities", "not enough data yet: 3 of 20");
        assertThat(head.get("/opportunities/forecast").body())
                .contains("€100,000", "Date has passed", "€40,000", "Without a date", "€20,000")
                .doesNotContain("€50,000");

        ended(lead, 9, 8);

        assertThat(head.get("/opportunities/" + open).body())
                .contains("<strong>50%</strong>", "95% interval 29% to 71%", "10 won");
        var page = head.get("/opportunities/forecast").body();
        assertThat(page).contains("€50,000", "€0 – €100,000", "€100,000");
        assertThat(head.get("/opportunities/forecast/months").body()).contains("50000");
        var month = soon.toString().substring(0, 7);
        assertThat(page).contains("/opportunities?currency=EUR&amp;valued=yes&amp;close=" + month);
        assertThat(head.get("/opportunities?currency=EUR&valued=yes&close=" + month).body())
                .contains("1 opportunity");
        assertThat(head.get("/opportunities?close=overdue").body()).contains("€40,000");
        assertThat(head.get("/opportunities?close=none").body()).contains("€20,000");
        assertThat(head.get("/opportunities?close=later").body()).contains("No opportunity");
        var thisMonth = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString();
        assertThat(head.get("/opportunities?state=won&ended=" + thisMonth.substring(0, 7)).body())
                .contains("10 opportunities");

        var path = "/api/v1/opportunity-forecast";
        var told =
                Contract.of(STAFF)
                        .check(
                                "GET",
                                path,
                                STAFF.token(Scope.OPPORTUNITIES_READ).get(path + "?currency=EUR"));
        assertThat(told.path("any").path("share").asDouble()).isEqualTo(0.5);
        assertThat(told.path("lines")).hasSize(15);
    }
}
