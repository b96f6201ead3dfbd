package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.staffel.engine.Trust;
import dev.staffel.intake.IntakeServer;
import dev.staffel.intake.IntakeSettings;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.Store;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Source;
import dev.staffel.store.postgres.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole story of a definition: drafted, replayed and proposed by marketing; read, moved, replayed and proposed again by
/// sales; approved by both; and a lead that comes in by the new criteria and by no others.
class StoryTest {
    private static final String WRITE_KEY = "story";

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Visitor marketing = STAFF.user(Role.HEAD_OF_MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);
    private String draft = "";

    @Test
    void bothSidesAgreeOnAThresholdByItsReplayAndTheNextLeadCrossesIt() throws Exception {
        var prospects = new Prospects(STAFF);
        for (String name : new String[] {"Arnold", "Brecht", "Celan"}) prospects.priced(name);

        try (Screen screen = BROWSER.open(STAFF.address(), marketing, Look.USUAL)) {
            marketingDraftsReplaysAndProposes(screen);
        }
        try (Screen screen = BROWSER.open(STAFF.address(), sales, Look.USUAL)) {
            salesReadsTheDifferenceMovesTheThresholdReplaysAndProposesAnew(screen);
        }
        try (Screen screen = BROWSER.open(STAFF.address(), marketing, Look.PHONE)) {
            approves(screen, "Interesse mindestens 34");
        }
        try (Screen screen = BROWSER.open(STAFF.address(), sales, Look.USUAL)) {
            approves(screen, "interest of at least 34");
            assertThat(screen.page().locator("main")).containsText("version 2");
            theAgreementIsPrinted(screen);
            aLeadCrosses(screen);
        }
    }

    private void marketingDraftsReplaysAndProposes(Screen screen) {
        Page page = screen.go("/playbook/drafts").page();
        page.locator("#title").fill("Hand over earlier");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#text")).isVisible();
        draft = URI.create(page.url()).getPath();
        var text = page.locator("#text");
        text.fill(text.inputValue().replace("interest: at least 40", "interest: at least 38"));
        assertThat(page.locator("#draft-check")).containsText("38");

        replay(screen, "At least 38");
        assertThat(tile(page, "newly")).hasText("0");
        screen.check("story-replayed");
        button(page, "Attach to the draft").click();
        assertThat(page.locator("#toasts")).containsText("At least 38 is attached");
        page.locator("form[action$='/propose'] button").click();
        assertThat(page.locator("main")).containsText("proposed");
    }

    private void salesReadsTheDifferenceMovesTheThresholdReplaysAndProposesAnew(Screen screen) {
        Page page = screen.go(draft + "/approval").page();
        assertThat(page.locator("main")).containsText("interest of at least 38");
        assertThat(page.locator("main")).containsText("At least 38: 0 newly");
        screen.check("story-read");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Counter")).click();

        page.locator("#level").fill("34");
        assertThat(page.locator("#threshold-figures")).containsText("moved: 34");
        assertThat(page.locator("#threshold-figures")).containsText("at least 38 points");
        page.evaluate("scrollTo(0, 0)");
        screen.check("story-moved");
        button(page, "Take 34 over").click();
        assertThat(page.locator("#toasts")).containsText("now at least 34 points");
        assertThat(page.locator("#draft-check")).containsText("interest of at least 34");

        replay(screen, "At least 34");
        assertThat(tile(page, "newly")).hasText("3");
        everyNumberOpensItsLeads(screen);
        button(page, "Attach to the draft").click();
        page.locator("form[action$='/propose'] button").click();
        assertThat(page.locator("main")).containsText("proposed");
    }

    private void replay(Screen screen, String name) {
        Page page = screen.go(draft).page();
        page.locator("a[href^='/replays/new']").click();
        page.locator("#name").fill(name);
        screen.check("story-replay");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#turns-title")).isVisible();
    }

    private static void everyNumberOpensItsLeads(Screen screen) {
        Page page = screen.page();
        var result = page.url();
        tile(page, "newly").locator("a").click();
        assertThat(page.locator("main tbody a.row-link")).hasCount(3);
        page.locator("main tbody a.row-link").first().click();
        assertThat(page.locator("main")).containsText("Never enters");
        screen.check("story-histories");
        page.navigate(result);
    }

    private void approves(Screen screen, String difference) {
        Page page = screen.go(draft + "/approval").page();
        assertThat(page.locator("main")).containsText(difference);
        assertThat(page.locator("main")).containsText("At least 34: 3");
        screen.check("story-approval");
        page.locator("#read").check();
        page.locator("button[name=side]").first().click();
        assertThat(page.locator("#toasts")).not().isEmpty();
    }

    private static void theAgreementIsPrinted(Screen screen) {
        Page page = screen.go("/playbook").page();
        assertThat(page.locator("main")).containsText("At least 34: 3 newly");
        screen.check("story-agreement");

        var paper = Paper.of(page);

        assertThat(paper.sheets()).isBetween(1, 8); // the agreement without the working settings
        assertThat(paper.text())
                .contains("WithgradeA,interestofatleast34", "Handoverearlier")
                .contains("Marketing:approvedbyVisitor", "Sales:approvedbyVisitor")
                .contains("Fingerprintoftheagreement")
                .doesNotContain("Workingsettings");
    }

    /// 35 points: below the 40 of version 1 and above the 34 of version 2.
    private static void aLeadCrosses(Screen screen) throws Exception {
        var store = STAFF.plane().part(Store.class);
        store.sources().add(Source.named("story", Trust.PUBLIC).withWriteKey(WRITE_KEY));
        var database = STAFF.plane().part(Database.class);
        try (var intake = IntakeServer.start(IntakeSettings.onPort(0), database, store)) {
            post(
                    intake.port(),
                    "/v1/identify",
                    """
                    {"messageId":"story-1","userId":"doeblin","traits":{"email":"doeblin@example.com","firstName":"Alfred",
                     "lastName":"Doeblin","title":"Leiter Instandhaltung","country":"DE",
                     "company":{"name":"Molkerei Alpsee","industry":"Molkerei","employees":180,"country":"DE"}}}
                    """);
            post(
                    intake.port(),
                    "/v1/track",
                    """
                    {"messageId":"story-2","userId":"doeblin","event":"Price Asked"}
                    """);
        }
        FoldWorkers.catchUp(STAFF.sql(), STAFF.plane().part(Folding.class));
        Page page = screen.go("/leads?view=all&q=doeblin").page();
        page.locator("main tbody a.row-link").first().click();
        page.locator(".passages summary").click();
        assertThat(page.locator(".passages")).containsText("MQL");
        assertThat(page.locator(".passages")).containsText("v2");
        page.evaluate("scrollTo(0, 0)");
        screen.check("story-lead");
    }

    private static void post(int port, String path, String body) throws Exception {
        var key =
                Base64.getEncoder()
                        .encodeToString((WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static Locator tile(Page page, String label) {
        return page.locator(".tile")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label)))
                .first()
                .locator(".tile-number");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }
}
