package dev.staffel.server.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A month of judging from the drawing to the agenda; each test goes on where the one before ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JudgingPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor marketing = STAFF.user(Role.MARKETING);
    private final Visitor sales = STAFF.user(Role.SALES);

    private static String month() {
        return YearMonth.now(ZoneId.of("Europe/Berlin")).toString();
    }

    private static Visitor.Reply say(Visitor judge, int place, String take, String criterion) {
        return judge.post("/ten-leads/" + place, Map.of("take", take, "criterion", criterion));
    }

    @Test
    @Order(1)
    void withoutLeadsNearTheThresholdNothingIsDrawn() {
        assertThat(marketing.get("/ten-leads").body())
                .contains("are not drawn yet", "Draw ten leads");

        marketing.post("/ten-leads", Map.of());

        assertThat(marketing.get("/ten-leads").body())
                .contains("No lead is near the threshold", "are not drawn yet");
    }

    @Test
    @Order(2)
    void tenOfTheLeadsNearTheThresholdAreDrawnOnceForBothSides() {
        var prospects = new Prospects(STAFF);
        for (int i = 0; i < 12; i++) prospects.priced("Weide" + i);

        marketing.post("/ten-leads", Map.of());
        sales.post("/ten-leads", Map.of());

        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .containsOnlyOnce(">month " + month() + "-01<");
        var drawn = json(marketing);
        assertThat(drawn.path("leads")).hasSize(10);
        assertThat(drawn.path("threshold").asInt()).isEqualTo(40);
        assertThat(drawn.path("key").asText()).isEqualTo(month() + "/version 1");
    }

    @Test
    @Order(3)
    void aJudgeSeesTheFactsAndNothingOfWhatTheDefinitionThinks() {
        assertThat(marketing.get("/ten-leads/1").body())
                .contains(
                        "Leiter Instandhaltung",
                        "Molkerei",
                        "180",
                        "Would you hand this lead over?")
                .contains("Question about price or delivery time")
                .doesNotContain("Weide", "@example.com", "MGL", "/leads/1\"", "35 ");
        assertThat(sales.get("/ten-leads/1").body()).contains("Would you take this lead?");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/ten-leads/1").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void anAnswerNeedsACriterion() {
        var answer = marketing.post("/ten-leads/1", Map.of("take", "yes"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("What decided it?");
        assertThat(say(marketing, 1, "yes", "no-such").status()).isEqualTo(422);
        assertThat(json(marketing).path("doneByMarketing").asInt()).isZero();
    }

    @Test
    @Order(5)
    void theLastAnswerIsTakenBackByWhoGaveIt() {
        assertThat(say(marketing, 1, "no", "fit").header("Location"))
                .isEqualTo("/ten-leads/2?side=marketing");

        sales.post("/ten-leads/undo", Map.of());
        assertThat(json(marketing).path("doneByMarketing").asInt()).isEqualTo(1);
        var answer = marketing.post("/ten-leads/undo", Map.of());

        assertThat(answer.header("Location")).isEqualTo("/ten-leads/1?side=marketing");
        assertThat(json(marketing).path("doneByMarketing").asInt()).isZero();
    }

    @Test
    @Order(6)
    void whatOneSideSaysIsHiddenUntilTheOtherHasJudgedAll() {
        for (int place = 1; place <= 10; place++) say(marketing, place, "yes", "interest");
        for (int place = 1; place <= 7; place++) say(sales, place, "yes", "interest");
        say(sales, 8, "no", "timing");
        say(sales, 9, "cannot-say", "timing");

        assertThat(json(sales).path("isOpen").asBoolean()).isFalse();
        for (var lead : json(sales).path("leads")) {
            assertThat(lead.path("marketing").isNull()).isTrue();
            assertThat(lead.path("lead").isNull()).isTrue();
        }
        assertThat(sales.get("/ten-leads").body())
                .contains("10 of 10 judged", "9 of 10 judged", "stays hidden")
                .doesNotContain("differently");
        assertThat(sales.get("/ten-leads/judged").body()).contains("0 leads judged by both sides");
        assertThat(sales.get("/meters").body())
                .contains("This month: 10 of 10 judged by marketing, 9 of 10 by sales")
                .doesNotContain("stood between both sides");
        assertThat(marketing.get("/playbook/agenda").body()).contains("Nothing is on the agenda");
    }

    @Test
    @Order(7)
    void whereBothDifferedGoesOnTheAgendaByTheCriterionOfTheLessWillingSide() {
        say(sales, 10, "no", "fit");

        // Same: 7 of 10. Sales was less willing in the other three: twice by timing, once by fit.
        assertThat(marketing.get("/ten-leads").body())
                .contains("Both judged 7 of 10 leads the same.")
                .contains("Not enough data yet: 10 more leads");
        var opened = json(marketing);
        assertThat(opened.path("agreement").path("same").asInt()).isEqualTo(7);
        assertThat(opened.path("agreement").path("inTheWay").path("timing").asInt()).isEqualTo(2);
        assertThat(opened.path("agreement").path("inTheWay").path("fit").asInt()).isEqualTo(1);
        assertThat(opened.path("agreement").path("coefficient").isNull()).isTrue();
        assertThat(opened.path("leads").get(7).path("sales").path("take").asText()).isEqualTo("no");
        assertThat(marketing.get("/playbook/agenda").body())
                .contains("Timing stood between the two sides, 2 of 10")
                .contains("Fit of person and company stood between the two sides, 1 of 10");
        assertThat(marketing.get("/playbook/agenda/open").body()).contains("Timing stood");
    }

    @Test
    @Order(8)
    void theMetersAndTheMonthlyPageSayHowFarBothAgreeAndOpenTheLeads() {
        assertThat(marketing.get("/meters").body())
                .contains("7 of 10 cases", "Timing stood between both sides 2 times")
                .contains("Fit of person and company stood between both sides 1 time")
                .contains("2 points wait on the agenda");
        assertThat(marketing.get("/meters/month?month=" + month()).body())
                .contains("Ten leads, ten minutes", "7 of 10");
        var list = "/ten-leads/judged?from=" + month() + "&to=" + month();
        assertThat(marketing.get(list).body()).contains("10 leads judged by both sides");
        assertThat(marketing.get(list + "&which=same").body()).contains("7 leads judged the same");
        assertThat(marketing.get(list + "&which=different&criterion=timing").body())
                .contains("2 leads judged differently", "Lead 8", "Lead 9")
                .doesNotContain("Lead 10");
        assertThat(marketing.get("/ten-leads/judged?from=2020-01&to=2020-12").body())
                .contains("No lead is counted here");
    }

    @Test
    @Order(9)
    void whatWasSaidStandsOnceItMayBeSeen() {
        say(sales, 10, "yes", "fit");
        sales.post("/ten-leads/undo", Map.of());
        assertThat(json(sales).path("agreement").path("same").asInt()).isEqualTo(7);
    }

    @Test
    @Order(10)
    void anErasedLeadLeavesTheTen(@TempDir Path folder) {
        long lead = json(marketing).path("leads").get(9).path("lead").asLong();
        var store = STAFF.plane().part(Store.class);
        var list = new ErasureList(folder.resolve("erasures"));
        new Erasures(STAFF.sql(), store.log(), Clock.systemUTC(), list)
                .erase(lead, "test", "request 1");

        var left = json(marketing);
        assertThat(left.path("leads")).hasSize(9);
        // Without the lead of place 10, which both had judged differently: 7 of 9.
        assertThat(left.path("agreement").path("judged").asInt()).isEqualTo(9);
        assertThat(left.path("agreement").path("same").asInt()).isEqualTo(7);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(Visitor reader) {
        var reply = reader.get("/api/v1/judgings/" + month());
        return Contract.of(STAFF).check("GET", "/api/v1/judgings/{month}", reply);
    }
}
