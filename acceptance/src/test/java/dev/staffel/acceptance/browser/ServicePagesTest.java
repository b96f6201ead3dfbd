package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What both sides owe each other, asked and answered, told at once and measured, and what is recorded about them.
class ServicePagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final Look[] LOOKS = {Look.USUAL, Look.PHONE};
    private final Enquiries enquiries = new Enquiries(STAFF);

    @Test
    void whatHappensAppearsOnAnOpenPageAndIsAskedAnsweredAndMeasured() {
        var head = STAFF.user(Role.HEAD_OF_SALES, Role.ADMINISTRATOR, Role.MARKETING, Role.SALES);
        head.post("/figures", Map.of("since", "2026-01-01", "agreement", "Agreement 7"));
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
            Page page = screen.go("/account").page();
            var address = page.locator(".menu-head .muted").textContent();
            var id = address.substring(0, address.indexOf('@'));
            DeskRouting.assign(STAFF.sql(), "sales", List.of(id));
            // Whoever has been told of nothing yet hears of what comes once the page listens.
            page.waitForResponse(Pattern.compile("/notices/stream"), () -> screen.go("/desks"));
            enquiries.from("Siglinde", "Sofort-Gemeldet");

            assertThat(page.locator("#told .toast-line")).containsText("Siglinde");
            assertThat(page).hasTitle(Pattern.compile("^\\(1\\) "));
            assertThat(page.locator(".nav-count")).isVisible();
            screen.check("notice");
            page.locator("#told a").click();
            page.locator("details.act summary", new Page.LocatorOptions().setHasText("Marketing"))
                    .click();
            page.locator("input[name=item][value=phone]").check();
            page.locator(".ask-items + .field input").fill("Die Nummer ist falsch");
            screen.check("ask");
            page.locator(".ask-items ~ button[type=submit]").click();
            assertThat(page.locator("#told .toast-line").last()).containsText("Siglinde");
            screen.go("/owed").check("owed");
        }
        for (Look look : LOOKS) {
            try (Screen screen = BROWSER.open(STAFF.address(), head, look)) {
                screen.go("/owed").check("owed-wide");
                screen.go("/service").check("service");
                screen.go("/notices").check("notices");
                screen.go("/dossier").check("dossier");
                screen.go("/today").check("today-owed");
            }
        }
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.PHONE)) {
            Page page = screen.go("/owed").page();
            page.locator("form[action$='/confirm'] button").click();
            assertThat(page.locator(".empty-title")).isVisible();
            screen.go("/service").page().locator("a[href*='owes=question']").first().click();
            assertThat(page.locator("main")).containsText("Siglinde");
            screen.check("service-leads");
        }
    }
}
