package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Users, tokens and the audit trail.
class UsersTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void disablingAsksFirstAndSaysWhatWasDone() {
        STAFF.user(Role.SALES);
        try (Screen screen =
                BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), Look.USUAL)) {
            Page page = screen.go("/users").page();
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("Sales"))
                    .locator("a")
                    .first()
                    .click();
            screen.check("user");
            page.locator("[data-opens=disable]").click();
            screen.check("disable");
            page.locator("#disable .btn-danger").click();
            assertThat(page.locator("#toasts")).containsText("can no longer sign in");
            screen.check("disabled");
            page.reload();
            assertThat(page.locator("#toasts")).isEmpty();
        }
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        try (Screen screen =
                BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), Look.USUAL)) {
            Page page = screen.go("/tokens").page();
            page.locator("#name").fill("CRM connector");
            page.getByLabel("leads:read").check();
            page.locator(".btn-primary").click();
            assertThat(page.locator("#secret").textContent()).startsWith("staffel_");
            screen.check("token-made");
            page.locator("tbody [data-opens]").first().click();
            page.locator("dialog[open] .btn-danger").click();
            assertThat(page.locator("tbody")).containsText("revoked");
        }
    }

    @Test
    void theAuditTrailIsFilteredAsOneTypes() {
        try (Screen screen =
                BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), Look.USUAL)) {
            Page page = screen.go("/account").page();
            page.locator("form[action='/account/sessions'] button").click();
            page.navigate("/audit");
            assertThat(page.locator("tbody")).containsText("ended other sessions");
            page.locator("#actor").pressSequentially("nobody by this name");
            assertThat(page.locator("#audit-rows")).containsText("Nothing matches");
            screen.check("audit-filtered");
            page.goBack();
        }
    }
}
