package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.log.Rejections;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The playbook, sources, and what was rejected.
class SettingsPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void aProblemOfThePlaybookLeadsToItsPlaceInTheText() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/playbook").check("playbook").page();
            page.navigate("/playbook/new");
            var text = page.locator("#text").inputValue();
            page.locator("#text").fill("bogus: 1\n" + text);
            page.locator("button.btn-primary").click();
            screen.forgive(422);
            screen.check("playbook-problems");
            page.locator("[data-line]").first().click();
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(0);
        }
    }

    @Test
    void aWebsiteIsAddedAndItsLinesAreShown() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/sources").check("sources-none").page();
            page.locator(".page-action a").click();
            screen.check("source-new");
            page.locator("#name").fill("www.example.org");
            page.locator("#origins").fill("https://www.example.org");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("#snippet")).containsText("AnalyticsBrowser.load");
            screen.check("source");
            page.locator("[data-opens=close]").click();
            screen.check("source-close");
            screen.go("/sources").check("sources");
        }
        try (Screen phone = open(Look.PHONE)) {
            phone.go("/sources").check("sources").page().locator(".row-link").first().click();
            phone.check("source");
        }
    }

    @Test
    void whatWasRefusedOpensItsBody() {
        STAFF.sql()
                .transact(session ->
                        Rejections.add(
                                session, 0, Instant.now(), "no such key", "try-1", "{\"a\":1}"));
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/rejected").page();
                page.locator("summary").first().click();
                assertThat(page.locator(".rejected-body").first()).containsText("{\"a\":1}");
                screen.check("rejected");
                screen.go("/rejected/parked").check("parked");
            }
        }
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR, Role.MARKETING), look);
    }
}
