package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The board: cards dragged by mouse, moved by keyboard, and put back with the reason.
class BoardTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void cardsAreMovedByMouseAndKeyboardAndRefusedWithTheReason() {
        var enquiries = new Enquiries(STAFF);
        for (var name : new String[] {"Anna", "Bela", "Cleo"})
            enquiries.log(
                    Map.of("email", name + "@example.com", "last-name", name), "Paper Downloaded");
        var marketing = STAFF.user(Role.MARKETING);
        try (Screen screen = BROWSER.open(STAFF.address(), marketing, Look.USUAL)) {
            Page page = screen.go("/board").page();
            screen.check("board");

            card(page, "Anna").dragTo(page.locator("#column-mql .board-cards"));
            page.locator("#board-dialog #words").fill("met at a dinner");
            screen.check("board-reason");
            page.locator("#board-dialog .btn-primary").click();
            assertThat(page.locator("#column-handover")).containsText("Anna");
            assertThat(page.locator("#board-said")).containsText("is now in Handover");
            assertThat(page.locator("#head-handover .board-count")).hasText("1");

            card(page, "Bela").dragTo(page.locator("#column-sal .board-cards"));
            assertThat(page.locator("#board-said")).containsText("stays in MGL");
            assertThat(page.locator("#column-mgl")).containsText("Bela");
            screen.check("board-refused");

            card(page, "Cleo").locator(".board-link").focus();
            page.keyboard().press("ArrowRight");
            assertThat(card(page, "Anna").locator(".board-link")).isFocused();
            card(page, "Cleo").locator(".board-link").focus();
            page.keyboard().press("m");
            page.locator("#board-dialog [href$='to=mql']").press("Enter");
            page.locator("#board-dialog #words").fill("called us");
            page.locator("#board-dialog #words").press("Enter");
            assertThat(page.locator("#column-handover")).containsText("Cleo");
            assertThat(card(page, "Cleo").locator(".board-link")).isFocused();
        }
        try (Screen phone = BROWSER.open(STAFF.address(), marketing, Look.PHONE)) {
            phone.go("/board").check("board");
            phone.page().locator(".board-move").first().click();
            phone.check("board-menu");
        }
    }

    private static Locator card(Page page, String name) {
        return page.locator(".board-card", new Page.LocatorOptions().setHasText(name));
    }
}
