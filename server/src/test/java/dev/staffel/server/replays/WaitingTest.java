package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Leads 1 to 3 come in the first week, in this order, 4 to 7 in the second, 8 to another desk; 2 comes to sales in both.
class WaitingTest {
    private static final long REPLAY = 4711;

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @BeforeAll
    static void handedOver() {
        var add = Statements.beside(WaitingTest.class, "waiting-test.sql").named("lead-of-replay");
        STAFF.sql()
                .transact(session -> {
                    for (int lead = 1; lead <= 8; lead++) {
                        var week = lead < 4 ? "2026-01-05/" : "2026-01-12/";
                        var weeks = List.of(week + (lead == 8 ? "requalification" : "sales"));
                        session.call(add)
                                .set("replay", REPLAY)
                                .set("lead", (long) lead)
                                .set(
                                        "entered",
                                        Instant.parse("2026-01-05T08:00:00Z").plusSeconds(lead))
                                .set("weeks", lead == 2 ? both(weeks) : weeks)
                                .update();
                    }
                });
    }

    private static List<String> both(List<String> weeks) {
        return List.of(weeks.getFirst(), "2026-01-12/sales");
    }

    private static long[] waiting(int handovers, String... weeks) {
        var choice = LeadChoice.of(name -> Map.of("side", "after").getOrDefault(name, ""));
        return new ReplayLeads(STAFF.sql())
                .waiting(REPLAY, choice, new LeadChoice.Waiting(List.of(weeks), handovers));
    }

    @Test
    void thoseWaitThatCameLast() {
        assertThat(waiting(3, "2026-01-12/sales")).containsExactly(5, 6, 7);
    }

    @Test
    void whereAWeekBringsFewerThanWaitTheLastOfTheWeekBeforeWaitToo() {
        assertThat(waiting(6, "2026-01-12/sales", "2026-01-05/sales"))
                .containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void nobodyWaitsWhereNobodyHasTo() {
        assertThat(waiting(0)).isEmpty();
    }
}
