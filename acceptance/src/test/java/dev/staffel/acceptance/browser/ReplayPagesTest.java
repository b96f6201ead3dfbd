package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.staffel.server.access.Role;
import dev.staffel.server.replays.ReplayNow;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Statements;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Replays, from the empty list to what signers see, in both languages, both colours and both widths.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "ReplayPagesTest",
                    """
                    -- name: running
                    -- A replay of many leads that has run for a while.
                    INSERT INTO replay (name, before_name, after_name, before_text, after_text, stage, from_at, to_at,
                                        asked_by, asked, state, started, leads_done, leads_total, signals)
                    SELECT 'A year of many leads', 'Version 1', 'Version 1', text, text, 'mql', now() - interval '1 year', now(),
                           'Visitor', now(), 'running', now() - interval '30 seconds', 400000, 1000000, 4000000
                    FROM playbook_version ORDER BY number LIMIT 1
                    RETURNING id;
                    """);

    private static final List<Look> LOOKS =
            List.of(
                    Look.USUAL,
                    Look.PHONE,
                    new Look("de", "dark", 1280, 800),
                    new Look("en", "light", 360, 740));

    private static long draft;

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @TempDir Path folder;

    @Test
    @Order(1)
    void theEmptyListSaysWhatToDoAndTheFormTellsEveryProblem() {
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/replays").check("replays-empty");
                Page page = screen.go("/replays/new").check("replays-new").page();
                page.locator("details.replay-segment summary").click();
                screen.check("replays-new-segment");
                page.locator("#to").fill("2020-01-01");
                page.locator("main .btn-primary").click();
                assertThat(page.locator(".problems")).isFocused();
                screen.forgive(422).check("replays-new-problems");
            }
        }
    }

    @Test
    @Order(2)
    void aRunningReplayTellsWhatIsLeftAndIsCancelled() {
        for (Look look : LOOKS) {
            long id =
                    STAFF.sql()
                            .inTransaction(session ->
                                    session.call(SQL.named("running"))
                                            .one(row -> row.number("id")));
            try (Screen screen = open(look)) {
                Page page = screen.go("/replays/" + id).page();
                assertThat(page.locator("#progress progress")).hasAttribute("value", "40");
                assertThat(page.locator("#progress [role=status]")).not().isEmpty();
                screen.check("replays-running");
                page.locator("#progress button").click();
                assertThat(page.locator(".empty-title")).isVisible();
                screen.check("replays-cancelled");
            }
        }
    }

    @Test
    @Order(3)
    void aDraftIsReplayedByTheFormAndEveryPageBehindTheResultIsForEveryLook() {
        lives();
        draft = draft();
        try (Screen screen = open(Look.USUAL)) {
            replay(screen, "Fifteen points lower");
            replay(screen, "Once more");
        }
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/replays").check("replays").page();
                page.locator("main tbody a.row-link").first().click();
                var result = page.url();
                drawn(page);
                screen.check("replays-result");
                page.navigate(result + "/leads?turn=newly");
                screen.check("replays-leads");
                page.locator("main tbody a.row-link").first().click();
                screen.check("replays-lead");
                page.navigate(result + "/leads?side=after&load=most&desk=sales");
                screen.check("replays-leads-load");
                page.navigate(result + "/threshold");
                page.locator("input[type=range]").focus();
                for (int i = 0; i < 5; i++) page.keyboard().press("ArrowLeft");
                assertThat(page.locator("#level")).hasValue("20");
                assertThat(page.locator("#threshold-figures")).containsText("20");
                drawn(page);
                screen.check("replays-threshold");
                screen.go("/playbook/drafts/" + draft).page();
                assertThat(page.locator("#threshold")).isVisible();
                page.evaluate("scrollTo(0, 0)");
                screen.check("replays-draft");
            }
        }
    }

    @Test
    @Order(4)
    void replaysAreChosenAndReadSideBySide() {
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/replays").page();
                var boxes = page.locator("input[name=id]");
                for (int i = 0; i < 2; i++) boxes.nth(i).check();
                page.locator("form[action='/replays/compare'] button").click();
                drawn(page);
                screen.check("replays-compare");
                assertThat(page.locator(".compare a[href*='turn=newly']")).hasCount(2);
                assertThat(page.locator(".compare a[href*='answer=accepted']")).hasCount(2);
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            screen.go("/replays/compare").check("replays-compare-none");
        }
    }

    @Test
    @Order(5)
    void aReplayIsRenamedByKeyboard() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/replays").page();
            page.locator("main tbody a.row-link").first().click();
            page.locator("[data-opens=rename]").press("Enter");
            assertThat(page.locator("#name")).isVisible();
            screen.check("replays-rename");
            page.locator("#name").fill("A better name");
            page.locator("#name").press("Enter");
            assertThat(page.locator("h1")).hasText("A better name");
        }
    }

    @Test
    @Order(6)
    void aTrialShowsWhatItsLastNightFound() {
        for (Look look : List.of(Look.USUAL, Look.PHONE)) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/playbook/drafts/" + draft).page();
                var trial = page.locator("form[action$='/trial'] button");
                trial.click();
                assertThat(page.locator("#toasts")).not().isEmpty();
                assertThat(trial).isVisible();
                page.evaluate("scrollTo(0, 0)");
                screen.check("replays-trial");
                screen.go("/playbook").page();
                assertThat(page.locator("main .note a[href^='/playbook/drafts/']"))
                        .hasCount(look.equals(Look.USUAL) ? 1 : 0);
            }
        }
    }

    @Test
    @Order(7)
    void theFileOpensWithoutANetworkAndPrints() throws Exception {
        for (Look look : LOOKS) {
            var file = file(Locale.forLanguageTag(look.language()), look.toString());
            try (Screen screen = open(look)) {
                Page page = screen.page();
                page.context().setOffline(true);
                page.navigate(file.toUri().toString());
                assertThat(page.locator("h1")).hasText("Beside Staffel");
                screen.check("replays-file");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                var paper = Paper.of(page);
                assertThat(paper.sheets()).isBetween(1, 4);
                assertThat(paper.text()).contains("BesideStaffel", "Version1");
            }
        }
    }

    private Path file(Locale locale, String name) throws Exception {
        var clock = Clock.system(ZoneId.systemDefault());
        var store = STAFF.plane().part(Store.class);
        var silent = new PrintStream(OutputStream.nullOutputStream());
        try (var now = new ReplayNow(STAFF.sql(), store, clock, locale)) {
            var asked = Map.of("after", "draft-" + draft, "name", "Beside Staffel");
            var told = now.run(asked, silent);
            assertThat(told.problems()).isEmpty();
            return Files.write(folder.resolve(name + ".html"), told.file().orElseThrow().html());
        }
    }

    /// 30 who came in by criteria, most of them answered, three who asked for sales, and five whom only a lower threshold
    /// brings in.
    private static void lives() {
        var enquiries = new Enquiries(STAFF);
        for (int i = 0; i < 3; i++) enquiries.from("Person" + i, "Anfrage");
        Visitor head = STAFF.user(Role.HEAD_OF_SALES);
        for (int i = 0; i < 30; i++) {
            asksForAPrice(enquiries, "Vergangen" + i);
            long lead = asksForAPrice(enquiries, "Vergangen" + i);
            if (i < 8) head.post("/inbox/" + lead + "/return", Map.of("reason", "no-budget"));
            else if (i < 28) head.post("/inbox/" + lead + "/accept", Map.of());
        }
        var prospects = new Prospects(STAFF);
        for (int i = 0; i < 5; i++) prospects.priced("Nah" + i);
    }

    /// Somebody of very good fit of whom all is known that sales is owed: 35 points.
    private static long asksForAPrice(Enquiries enquiries, String name) {
        var known = new HashMap<String, String>();
        known.put("email", name + "@example.com");
        known.put("last-name", name);
        known.put("title", "Leiter Instandhaltung");
        known.put("account.name", "Molkerei " + name);
        known.put("account.industry", "Molkerei");
        known.put("account.employees", "180");
        known.put("country", "DE");
        known.put("consent.phone", "yes");
        known.put("origin", "fair");
        known.put("topic-wanted", "retrofit");
        return enquiries.log(known, "Price Asked");
    }

    private static long draft() {
        var text = STAFF.plane().part(PlaybookVersions.class).find(1).orElseThrow().text();
        return STAFF.plane()
                .part(Drafts.class)
                .begin(
                        Draft.Kind.AGREEMENT,
                        "Fifteen points lower",
                        text.replace("interest: at least 40", "interest: at least 25"),
                        1,
                        "mia");
    }

    private static void replay(Screen screen, String name) {
        Page page = screen.go("/replays/new?after=draft-" + draft).page();
        page.locator("#name").fill(name);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#turns-title")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static void drawn(Page page) {
        for (Locator chart : page.locator("[data-chart]").all()) {
            chart.scrollIntoViewIfNeeded();
            chart.locator("canvas").waitFor();
        }
        assertThat(page.locator(".chart.is-unavailable")).hasCount(0);
        page.evaluate("scrollTo(0, 0)"); // else the top bar lies over a number
    }

    private Screen open(Look look) {
        return BROWSER.open(STAFF.address(), head, look);
    }
}
