package dev.staffel.server.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TodayPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @Test
    void headsBeginHereAndSellersWithTheirInbox() {
        assertThat(head.get("/").header("Location")).isEqualTo("/today");
        assertThat(STAFF.user(Role.MARKETING).get("/").header("Location")).isEqualTo("/today");
        assertThat(STAFF.user(Role.SALES).get("/").header("Location")).isEqualTo("/inbox");
    }

    @Test
    void whatIsDueIsAnsweredOnTheSpotAndComesBackOnItsNewDay() {
        var due = today.minusDays(2);
        head.post("/playbook/review", Map.of("due-rule-r01", due.toString()));
        assertThat(page())
                .contains("Rule: ", "by ", "name=\"next\"", "value=\"" + today.plusMonths(6));

        var answer =
                Map.of(
                        "subject",
                        "rule/r01",
                        "day",
                        due.toString(),
                        "next",
                        today.plusDays(10).toString(),
                        "back",
                        "/today");
        var told = head.post("/playbook/review/answer", answer);
        assertThat(told.header("Location")).isEqualTo("/today");

        assertThat(page())
                .contains("In the next 30 days", "Rule: ")
                .doesNotContain("value=\"rule/r01\"");
        assertThat(head.get("/playbook/review", "Accept-Language", "en").body())
                .contains("Found right by", "Visitor");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("found right after looking again");
        // Whoever answers the same day once more comes too late.
        head.post("/playbook/review/answer", answer);
        assertThat(page()).contains("already").doesNotContain("value=\"rule/r01\"");
    }

    @Test
    void aNextDayThatHasPassedIsNotTaken() {
        head.post("/playbook/review", Map.of("due-definition", today.minusDays(40).toString()));
        assertThat(page()).contains("The definition as a whole", "overdue since");
        var reply =
                head.post(
                        "/playbook/review/answer",
                        Map.of(
                                "subject", "definition",
                                "day", today.minusDays(40).toString(),
                                "next", today.toString()));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("note-bad");
    }

    @Test
    void aHeadIsToldWhatTheOtherSideHasProposed() {
        var draft =
                head.post("/playbook/drafts", Map.of("title", "Earlier", "kind", "agreement"))
                        .header("Location");
        var sales = STAFF.user(Role.HEAD_OF_SALES);
        assertThat(sales.get("/today").body()).doesNotContain(draft);
        var text =
                STAFF.plane()
                        .part(dev.staffel.store.playbooks.PlaybookVersions.class)
                        .inForce()
                        .text()
                        .replace("interest: at least 40", "interest: at least 35");
        head.post(draft, Map.of("title", "Earlier", "text", text, "revision", "1"));
        head.post(draft + "/propose", Map.of("revision", "2"));
        assertThat(sales.get("/today", "Accept-Language", "en").body())
                .contains(draft + "/approval", "Approve or counter-propose: Earlier");
        assertThat(STAFF.user(Role.MARKETING).get("/today").body()).doesNotContain(draft);
    }

    private String page() {
        return head.get("/today", "Accept-Language", "en").body();
    }
}
