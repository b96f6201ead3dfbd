package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.testing.Account;
import dev.staffel.server.testing.RunningStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the link of the first start to a colleague who signs in.
class FirstUsersTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void theFirstAdministratorInvitesAColleagueWhoSignsIn() {
        String link = STAFF.setupLink();
        String invitation;
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.nobody(), Look.USUAL)) {
            Page page = screen.go(link).page();
            choose(page, "short");
            assertThat(page.locator(".problems")).isFocused();
            screen.forgive(422).check("setup-problems");
            page.locator("#name").fill("Frida First");
            page.locator("#email").fill("frida@example.org");
            choose(page, Account.GOOD_PASSWORD);
            assertThat(page.locator("h1")).hasText("Users");

            page.locator(".btn-primary").click();
            page.locator("#name").fill("Sven Seller");
            page.locator("#email").fill("sven@example.org");
            page.getByLabel("Sales", new Page.GetByLabelOptions().setExact(true)).check();
            page.locator(".btn-primary").click();
            invitation = page.locator("#link").textContent();
            screen.check("invited");
        }
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.nobody(), Look.PHONE)) {
            Page page = screen.go(invitation).page();
            screen.check("invitation");
            choose(page, Account.GOOD_PASSWORD);
            assertThat(page.locator(".avatar")).isVisible();
            page.navigate("/users");
            assertThat(page.locator("h1")).hasText("Das dürfen Sie nicht");
            screen.forgive(403).check("forbidden");
        }
    }

    private static void choose(Page page, String password) {
        page.locator("#password").fill(password);
        page.locator("#repeat").fill(password);
        page.locator("form[action] .btn-primary").click();
    }
}
