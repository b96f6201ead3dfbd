package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A seller's day: accepted on a phone with a call date, worked through by keyboard, taken back once.
class StepsPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Visitor seller = STAFF.user(Role.SALES);

    private Screen open(Look look) {
        return BROWSER.open(STAFF.address(), seller, look);
    }

    @Test
    void aLeadIsAcceptedWithACallDateAndTriedUntilReached() {
        var sellers =
                STAFF.plane().part(Staff.class).active().stream()
                        .map(Caller.User::id)
                        .map(Object::toString)
                        .toList();
        DeskRouting.assign(STAFF.sql(), "sales", List.copyOf(sellers));
        new Enquiries(STAFF).from("Anna", "Muster-Oberhofstetter");

        try (Screen phone = open(Look.PHONE)) {
            phone.go("/steps").check("steps-none");
            Page page = phone.go("/inbox").page();
            page.locator(".accept-call summary").click();
            phone.check("accept-call");
            page.locator("button[name=call]").first().click();
            assertThat(page).hasURL(Pattern.compile("/leads/\\d+$"));
            assertThat(page.locator("#steps-title")).isVisible();
            page.locator(".step-plan summary").first().click();
            page.locator("[name=kind]").selectOption("meeting");
            page.locator(".step-meeting summary").click();
            phone.check("lead-steps");
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/steps").page();
            page.keyboard().press("j");
            page.keyboard().press("p");
            assertThat(page.locator(".step-move[open] input[type=date]")).isFocused();
            screen.check("steps");
            page.locator(".row-link, .step-what a").first().focus();
            page.keyboard().press("n");
            assertThat(page.locator(".step-ended")).containsText("Not reached");
            assertThat(page.locator(".dated-steps")).containsText("attempt 2 of 5");
            screen.check("steps-ended");
            page.locator(".step-ended button").click();
            assertThat(page.locator(".dated-steps")).containsText("attempt 1 of 5");
        }
        try (Screen screen =
                BROWSER.open(STAFF.address(), STAFF.user(Role.HEAD_OF_SALES), Look.PHONE)) {
            screen.go("/steps/cadences").page().locator(".step-meeting summary").first().click();
            screen.check("cadences");
        }
    }
}
