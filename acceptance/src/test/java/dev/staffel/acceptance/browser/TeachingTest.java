package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.ReturnedHandovers;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From what stands out among the returns to the change that both sides accept.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeachingTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Visitor marketing = STAFF.user(Role.HEAD_OF_MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    @Order(1)
    void withoutReturnsThePageSaysWhenTheyCome() {
        try (Screen screen = BROWSER.open(STAFF.address(), sales, Look.USUAL)) {
            screen.go("/returns").check("returns-empty");
        }
    }

    @Test
    @Order(2)
    void aChangeIsDrawnUpWhereOneStandsOut() {
        var past = new ReturnedHandovers(STAFF);
        past.add(1_000, 10, 65, "");
        past.add(2_000, 10, 24, "no-project-yet");
        past.add(2_100, 10, 5, "project-later");
        past.add(new Prospects(STAFF).priced("Rueckert"), 10, 1, "no-project-yet");
        past.add(3_000, 10, 5, "wrong-person");
        past.add(4_000, 300, 88, "");
        past.add(5_000, 300, 12, "no-project-yet");
        past.qualify(200);
        try (Screen screen = BROWSER.open(STAFF.address(), marketing, Look.USUAL)) {
            Page page = screen.go("/returns").check("returns").page();
            page.getByRole(AriaRole.BUTTON, named("Draw a change up")).click();
            assertThat(page.locator("#toasts")).containsText("A change is drawn up");
        }
    }

    @Test
    @Order(3)
    void theReturnsAreForEveryLook() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = BROWSER.open(STAFF.address(), sales, look)) {
                Page page = screen.go("/returns").page();
                page.locator("summary").last().click();
                page.evaluate("scrollTo(0, 0)"); // else the top bar lies over the table
                screen.check("returns-change");
                screen.go("/returns/leads?criterion=maturity").check("returns-leads");
            }
        }
    }

    @Test
    @Order(4)
    void bothSidesAcceptAndTheDraftIsProposed() {
        for (Visitor head : new Visitor[] {sales, marketing}) {
            try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
                Page page = screen.go("/returns").page();
                page.getByRole(AriaRole.TEXTBOX, named("reason")).fill("We call too early");
                page.getByRole(AriaRole.BUTTON, named("Accept")).click();
                if (head == sales) {
                    assertThat(page.locator("#toasts")).containsText("other side still has to");
                    continue;
                }
                assertThat(page.locator("#toasts")).containsText("proposed for approval");
                screen.check("returns-accepted");
                page.getByRole(AriaRole.MAIN)
                        .getByRole(
                                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Maturity"))
                        .click();
                assertThat(page.getByRole(AriaRole.MAIN))
                        .containsText("Answer to returns: Maturity");
            }
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
