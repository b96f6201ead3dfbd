package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    @Test
    void whatIsDueTurnsYellowAndAMonthLaterRedOnEveryPage() {
        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));

        head.post("/playbook/review", Map.of("due-definition", today.plusDays(2).toString()));
        assertThat(head.get("/leads").body()).doesNotContain("attention-");

        head.post("/playbook/review", Map.of("due-definition", today.minusDays(2).toString()));
        assertThat(head.get("/leads").body()).contains("attention-clock");
        assertThat(head.get("/playbook", "Accept-Language", "de").body())
                .contains("Wieder anzusehen", "Die Lead-Definition als Ganzes");

        var both =
                Map.of(
                        "due-definition",
                        today.minusDays(2).toString(),
                        "due-stage-mql",
                        today.minusDays(31).toString());
        head.post("/playbook/review", both);
        assertThat(head.get("/leads").body()).contains("attention-bad");
        assertThat(head.get("/playbook/review").body()).contains(today.minusDays(31).toString());
    }

    @Test
    void whatIsNoDateIsNamed() {
        var reply =
                STAFF.user(Role.HEAD_OF_SALES)
                        .post("/playbook/review", Map.of("due-stage-mql", "soon"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("due-stage-mql-error");
    }
}
