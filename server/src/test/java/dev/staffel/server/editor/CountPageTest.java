package dev.staffel.server.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String WAY = "agreement/ladder/stages/mql/entries/a/when";

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @Test
    void theSampleTellsHowManyMatchAndOpensTheirList() {
        var enquiries = new Enquiries(STAFF);
        long asked = enquiries.from("Anna", "Asks");
        enquiries.log(Map.of("email", "bo@example.com", "last-name", "Bo"), "Something Else");
        var draft = draft();
        var typed = typed(WAY, "email", "known");
        var both = head.post(draft + "/editor/criterion/count", typed).body();
        var all = new CountOf(both).number();
        assertThat(all).isGreaterThanOrEqualTo(2);

        typed.putAll(Map.of("c.0.field", "interest", "c.0.how", "at-least", "c.0.low", "60"));
        var one = head.post(draft + "/editor/criterion/count", typed).body();
        assertThat(new CountOf(one).number()).isPositive().isLessThan(all);
        assertThat(one).doesNotContain("hx-get");
        var list = one.replaceAll("(?s).*href=\"([^\"]*/counts/[^\"]*)\".*", "$1");
        assertThat(head.get(list).body())
                .contains("Anna Asks", "/leads/" + asked)
                .doesNotContain(">Bo<");
        assertThat(head.get(list + "0").status()).isEqualTo(404);

        typed.put("c.0.low", "");
        var answer = head.post(draft + "/editor/criterion/count", typed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("count-number");
    }

    @Test
    void ofARuleThoseAreCountedWhoEverDidWhatItCounts() {
        var enquiries = new Enquiries(STAFF);
        enquiries.from("Carl", "Counts");
        var typed = typed("agreement/rules/r01/when", "activity", "is");
        typed.put("c.0.value", "quotation-request");
        var all = new CountOf(head.post(draft() + "/editor/criterion/count", typed).body());
        typed.put("c.0.value", "chat");
        var none = new CountOf(head.post(draft() + "/editor/criterion/count", typed).body());
        assertThat(all.number()).isPositive();
        assertThat(none.number()).isZero();
    }

    @Test
    void allLeadsCountedInTheBackgroundAreAsManyAsASampleOfEverybody() {
        new Enquiries(STAFF).from("Dora", "Does");
        var playbook = ShippedPlaybooks.maschinenbau();
        var asked =
                CriterionText.at(
                                ShippedPlaybooks.text("maschinenbau"),
                                "agreement/handover/required-data/reach/given")
                        .orElseThrow();
        try (var counts = new Counts(STAFF.sql(), Clock.systemUTC())) {
            var counted =
                    counts.count(
                            1, playbook, "agreement/handover/required-data/reach/given", asked, "");
            assertThat(counted.matching()).isNotEmpty();
            assertThat(counts.everybody(counted.key(), () -> true))
                    .contains((long) counted.matching().size());
            assertThat(counts.everybody(counted.key(), () -> false)).isEmpty();
        }
    }

    @Test
    void aLeadIsTestedUnderTheDraftWithItsTicks() {
        long lead = new Enquiries(STAFF).from("Eva", "Tested");
        var draft = draft();
        assertThat(head.get(draft + "/editor/lead?q=Tested").body())
                .contains("/editor/lead?lead=" + lead);
        var page = head.get(draft + "/editor/lead?lead=" + lead).body();
        assertThat(page)
                .contains(
                        "Eva Tested",
                        "Molkerei Alpsee",
                        "With the draft",
                        "tick-good",
                        "tick-bad",
                        "60.0");
        assertThat(head.get(draft + "/editor/lead?q=nobodyofthatname").body())
                .contains("No lead found");
    }

    private record CountOf(String body) {
        long number() {
            return Long.parseLong(body.replaceAll("(?s).*count-number\">([0-9]+)<.*", "$1"));
        }
    }

    private static Map<String, String> typed(String at, String field, String how) {
        var typed = new LinkedHashMap<String, String>();
        typed.putAll(Map.of("at", at, "c", "group", "c.how", "all", "c.n", "1", "c.0", "one"));
        typed.putAll(Map.of("c.0.field", field, "c.0.how", how));
        return typed;
    }

    private String draft() {
        return head.post("/playbook/drafts", Map.of("title", "Counted", "kind", "agreement"))
                .header("Location");
    }

    @Test
    void aDraftWithProblemsIsNotCounted() {
        var draft = draft();
        var typed = typed("agreement/rules/r01/when", "activity", "is");
        typed.put("c.0.value", "no-such-activity");
        var answer = head.post(draft + "/editor/criterion/count", typed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("count-number");
    }

    @Test
    void anEstimateHasAnIntervalThatHoldsWhatWasSeen() {
        var some =
                new Counted("k", WAY, "", 100_000, 1_000, LongStream.range(0, 50).boxed().toList());
        assertThat(some.isExact()).isFalse();
        assertThat(some.estimate()).isEqualTo(5_000);
        assertThat(some.range().orElseThrow())
                .satisfies(range -> {
                    // Jeffreys' interval of 50 of 1,000 is about 3.8 % to 6.5 %.
                    assertThat(range.low()).isBetween(3_700L, 3_850L);
                    assertThat(range.high()).isBetween(6_400L, 6_600L);
                });
        var none = new Counted("k", WAY, "", 2_000, 1_000, List.of());
        assertThat(none.range().orElseThrow().low()).isZero();
        var all = new Counted("k", WAY, "", 3, 3, List.of(1L));
        assertThat(all.isExact()).isTrue();
    }
}
