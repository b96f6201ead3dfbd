package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The funnel, as everybody who signs in sees it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FunnelTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    @Order(1)
    void anEmptyFunnelSaysWhatToDo() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(look)) {
                screen.go("/funnel").check("funnel-empty");
            }
        }
    }

    @Test
    @Order(2)
    void theFunnelIsForEveryLook() {
        var enquiries = new Enquiries(STAFF);
        for (int i = 0; i < 25; i++) enquiries.from("Person" + i, "Trichter");
        for (Look look : Look.all()) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/funnel").page();
                drawn(page);
                page.locator("summary").first().click();
                page.evaluate("scrollTo(0, 0)"); // else the top bar lies over a number
                screen.check("funnel");
            }
        }
    }

    @Test
    @Order(3)
    void theKeyboardChoosesAPeriodAndOpensTheListBehindANumber() {
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/funnel").page();
            assertThat(page.locator("#from")).isHidden();
            page.locator("#period").focus();
            page.keyboard().type("From day");
            assertThat(page).hasURL(Pattern.compile(".*period=own.*"));
            assertThat(page.locator("#from")).isVisible();
            page.locator("#from").fill("2020-01-01");
            assertThat(page.locator("#funnel-result")).containsText("1 Jan 2020");
            drawn(page);
            var number = page.locator(".funnel-number").first();
            var leads = number.textContent();
            number.focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/leads\\?entered=.*from=2020-01-01.*"));
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(leads);
        }
    }

    private static void drawn(Page page) {
        page.locator("[data-chart]").scrollIntoViewIfNeeded();
        page.locator("[data-chart] canvas").waitFor();
        assertThat(page.locator(".chart.is-unavailable").count()).isZero();
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.MARKETING), look);
    }
}
