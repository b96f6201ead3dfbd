package dev.staffel.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor marketing = STAFF.user(Role.HEAD_OF_MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    void aDraftIsProposedAndTakesForceByBothApprovals() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, lower(3));
        assertThat(marketing.get(draft, "Accept-Language", "en").body())
                .contains("at least " + (threshold() - 3), draft + "/propose");
        marketing.post(draft + "/propose", Map.of("revision", "2"));

        var unread = sales.post(draft + "/approval", Map.of("revision", "2", "side", "sales"));
        assertThat(unread.status()).isEqualTo(422);
        sign(sales, draft, 2, "sales");
        assertThat(marketing.get(draft, "Accept-Language", "de").body())
                .contains("noch nicht freigegeben", "Lesen und freigeben");
        int before = versions().inForce().number();
        sign(marketing, draft, 2, "marketing");

        assertThat(versions().inForce().number()).isEqualTo(before + 1);
        assertThat(versions().inForce().decided()).isEqualTo(Decided.SIGNED);
        assertThat(STAFF.user(Role.SALES).get("/playbook", "Accept-Language", "de").body())
                .contains("freigegeben von Visitor", "Vertrieb");
        assertThat(marketing.get("/audit", "Accept-Language", "en").body())
                .contains("draft begun", "draft proposed", "draft approved", "draft took force");
    }

    @Test
    void aCounterProposalMakesTheApprovalVoidVisibly() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, lower(1));
        marketing.post(draft + "/propose", Map.of("revision", "2"));
        sign(marketing, draft, 2, "marketing");

        keep(sales, draft, 2, lower(2));

        assertThat(sales.get(draft, "Accept-Language", "en").body())
                .contains("no longer holds", "has edited the agreement", "being written");
        var late = sales.post(draft + "/approval", approval(2, "sales"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("role=\"alert\"");
    }

    @Test
    void theSecondEditorSeesWhoWasFasterAndBothTexts() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, lower(4));

        var second =
                sales.send(
                        "POST",
                        draft,
                        "title=x&revision=1&text=" + encoded(lower(5)) + "&_csrf=" + sales.csrf(),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "HX-Request",
                        "true",
                        "Accept-Language",
                        "en");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Visitor was faster", "<del", "<ins", "at least " + (threshold() - 5))
                .contains("name=\"over\" value=\"2\"")
                .doesNotContain("<html");

        var over =
                sales.post(
                        draft,
                        Map.of("title", "x", "revision", "1", "over", "2", "text", lower(5)));
        assertThat(over.status()).isEqualTo(200);
        assertThat(sales.get(draft).body()).contains("at least " + (threshold() - 5));
    }

    @Test
    void problemsOfADraftStandAtTheirPlaceAndItCannotBeProposed() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, "bogus: 1\n" + text());
        assertThat(marketing.get(draft).body())
                .contains("data-line=\"1\"", "bogus")
                .doesNotContain(draft + "/propose");
        var refused = marketing.post(draft + "/propose", Map.of("revision", "2"));
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void whoIsNeitherHeadNorDeputyIsTold() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, lower(6));
        marketing.post(draft + "/propose", Map.of("revision", "2"));
        var seller = STAFF.user(Role.SALES);
        assertThat(seller.get(draft + "/approval").body()).doesNotContain("name=\"side\"");
        var refused = seller.post(draft + "/approval", approval(2, "sales"));
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void aDraftOfBothPartsIsSplitAndTheSettingsAreReleasedAlone() {
        var draft = begun(marketing, "agreement");
        keep(marketing, draft, 1, lower(7).replace("de: Karriere\n", "de: Laufbahn\n"));
        var page = marketing.get(draft, "Accept-Language", "en").body();
        assertThat(page).contains("Split into two drafts", "Laufbahn");
        marketing.post(draft + "/split", Map.of("revision", "2"));
        long other =
                STAFF.plane().part(Drafts.class).all().stream()
                        .mapToLong(one -> one.id())
                        .max()
                        .orElseThrow();

        var released = marketing.post("/playbook/drafts/" + other + "/release", revision(1));

        assertThat(released.status()).isEqualTo(303);
        assertThat(versions().inForce().text()).contains("de: Laufbahn");
        assertThat(versions().inForce().decided()).isEqualTo(Decided.SETTINGS);
    }

    @Test
    void whatIsWithdrawnSaysWhy() {
        var draft = begun(marketing, "agreement");
        assertThat(marketing.post(draft + "/withdraw", revision(1)).status()).isEqualTo(422);
        marketing.post(draft + "/withdraw", Map.of("revision", "1", "because", "a false start"));
        assertThat(sales.get(draft).body()).contains("a false start").doesNotContain("<textarea");
    }

    private static String begun(Visitor by, String kind) {
        var reply = by.post("/playbook/drafts", Map.of("title", "Lower it", "kind", kind));
        assertThat(reply.status()).isEqualTo(303);
        return reply.header("Location");
    }

    private static void keep(Visitor by, String draft, int revision, String text) {
        var kept =
                by.post(
                        draft,
                        Map.of("title", "Lower it", "revision", "" + revision, "text", text));
        assertThat(kept.status()).isEqualTo(200);
    }

    private static void sign(Visitor by, String draft, int revision, String side) {
        assertThat(by.post(draft + "/approval", approval(revision, side)).status()).isEqualTo(303);
    }

    private static Map<String, String> approval(int revision, String side) {
        return Map.of("revision", "" + revision, "side", side, "read", "yes");
    }

    private static Map<String, String> revision(int revision) {
        return Map.of("revision", "" + revision);
    }

    private static String lower(int by) {
        return text().replace(
                        "interest: at least " + threshold(),
                        "interest: at least " + (threshold() - by));
    }

    private static int threshold() {
        var found = java.util.regex.Pattern.compile("interest: at least (\\d+)").matcher(text());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text() {
        return versions().inForce().text();
    }

    private static PlaybookVersions versions() {
        return STAFF.plane().part(PlaybookVersions.class);
    }
}
