package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.staffel.server.access.Role;
import dev.staffel.server.meters.MeterNights;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The meters, as a head of sales sees them once a month.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetersTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final String[] PAGES = {
        "early", "late", "calibration", "upgrades", "rules", "drift", "month"
    };

    /// Each language, each colour and each width; there are many pages.
    private static final List<Look> LOOKS =
            List.of(Look.USUAL, new Look("de", "dark", 1280, 800), Look.PHONE);

    @Test
    @Order(1)
    void beforeAnythingIsHandedOverEveryPageSaysWhatToDo() {
        try (Screen screen = open(Look.PHONE)) {
            screen.go("/meters").check("meters-empty");
            for (String page : PAGES) screen.go("/meters/" + page).check("meters-empty-" + page);
        }
    }

    @Test
    @Order(2)
    void everyPageIsForEveryLook() {
        answered();
        assertThat(STAFF.plane().part(MeterNights.class).run()).isTrue();
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/meters").check("meters");
                for (String name : PAGES) {
                    Page page = screen.go("/meters/" + name).page();
                    if (page.locator("[data-chart]").count() > 0) drawn(page);
                    page.locator("main summary").all().forEach(summary -> summary.click());
                    page.evaluate("scrollTo(0, 0)"); // else the top bar lies over a number
                    screen.check("meters-" + name);
                }
                screen.go("/meters/leads?which=early").check("meters-leads");
                screen.go("/meters/rules/r01").check("meters-rule");
            }
        }
    }

    private static void answered() {
        var enquiries = new Enquiries(STAFF);
        Visitor head = STAFF.user(Role.HEAD_OF_SALES);
        for (int i = 0; i < 30; i++) {
            long lead = enquiries.from("Person" + i, "Messwert");
            if (i < 8) head.post("/inbox/" + lead + "/return", Map.of("reason", "no-budget"));
            else if (i < 28) head.post("/inbox/" + lead + "/accept", Map.of());
        }
    }

    private static void drawn(Page page) {
        page.locator("[data-chart]").first().scrollIntoViewIfNeeded();
        page.locator("[data-chart] canvas").first().waitFor();
        assertThat(page.locator(".chart.is-unavailable").count()).isZero();
    }

    @Test
    @Order(3)
    void aNumberOpensItsLeadsAndEachSaysWhyItCounts() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/meters").page();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Too early").setExact(true))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/meters/early.*"));
            page.locator(".meter-share a").click();
            assertThat(page).hasURL(Pattern.compile(".*/meters/leads\\?which=early.*"));
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("8 of 8 shown");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("returned as not ready");
        }
    }

    @Test
    @Order(4)
    void onPaperTheMonthIsOneSheetWithoutNavigation() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/meters/month").page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".side")).isHidden();
            assertThat(page.locator(".filters")).isHidden();
            assertThat(page.locator(".month-hands")).isVisible();
            screen.check("meters-print");
        }
    }

    @Test
    @Order(5)
    void printedTheMonthIsOnePageWithEveryMeterInBothLanguages() {
        var month = YearMonth.now(ZoneId.of("Europe/Berlin"));
        try (Screen screen = open(Look.USUAL)) {
            var sheet = Paper.of(screen.go("/meters/month?month=" + month).page());
            assertThat(sheet.sheets()).isOne();
            assertThat(sheet.text())
                    .contains("Tooearly", "8of28", "29%", "Toolate", "Calibration")
                    .contains("Earlyupgrades", "Drift", "Rulehealth", "Tenleads,tenminutes")
                    .contains("Whatreturnsteach", "Controlsample")
                    .contains("Headofmarketing", "Headofsales")
                    .doesNotContain("Searchleads", "Inbox");
        }
        try (Screen screen = open(new Look("de", "dark", 1280, 800))) {
            var sheet = Paper.of(screen.go("/meters/month?month=" + month).page());
            assertThat(sheet.sheets()).isOne();
            assertThat(sheet.text())
                    .contains("Zufrüh", "8von28", "Kontrollstichprobe", "LeitungVertrieb");
        }
    }

    @Test
    @Order(6)
    void anAdministratorSwitchesFiguresOfSmallTeamsOnForEverybodyToRead() {
        Visitor administrator = STAFF.user(Role.ADMINISTRATOR);
        try (Screen screen = BROWSER.open(STAFF.address(), administrator, Look.USUAL)) {
            Page page = screen.go("/figures").check("figures-off").page();
            page.getByLabel("Holds from").fill("2026-01-01");
            page.getByLabel("Agreement").fill("Works agreement of December 2025");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch on"))
                    .click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("teams of every size");
            screen.check("figures-on");
        }
        try (Screen screen = open(Look.PHONE)) {
            Page page = screen.go("/figures").check("figures-on").page();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Works agreement");
            screen.go("/meters/early").check("meters-early-by-desk");
        }
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.HEAD_OF_SALES), look);
    }
}
