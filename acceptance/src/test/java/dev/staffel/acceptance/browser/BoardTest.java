package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import java.util.Map;
import java.util.regex.Pattern;
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

    @Test
    void aFingerThatRestsTakesACardAlongAndOneThatMovesScrolls() {
        var enquiries = new Enquiries(STAFF);
        for (int number = 0; number < 12; number++)
            enquiries.log(
                    Map.of("email", "t" + number + "@example.com", "last-name", "Touch" + number),
                    "Paper Downloaded");
        var tablet = new Look("de", "light", 1024, 600);
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.user(Role.MARKETING), tablet)) {
            Page page = screen.go("/board").page();
            var finger = new Finger(page);
            var list = page.locator("#column-mgl .board-scroll");
            // The last one logged is the first of equal interest.
            var from = card(page, "Touch11").boundingBox();
            var to = page.locator("#column-mql .board-cards").boundingBox();

            finger.down(from.x + 60, from.y + 40);
            assertThat(card(page, "Touch11")).hasClass(Pattern.compile("sortable-chosen"));
            finger.move(from.x + 90, from.y + 40).move(to.x + 40, to.y + 60);
            finger.move(to.x + 60, to.y + 60);
            assertThat(page.locator("#column-mql")).containsText("Touch11");
            finger.up();
            assertThat(page.locator("#board-dialog #words")).isVisible();
            screen.check("board-touched");
            page.keyboard().press("Escape");
            assertThat(page.locator("#column-mgl")).containsText("Touch11");

            finger.down(from.x + 60, from.y + 40).move(from.x + 60, from.y - 60).up();
            page.waitForCondition(() -> list.evaluate("list => list.scrollTop > 0").equals(true));
            assertThat(page.locator("#board.is-dragging")).hasCount(0);
        }
    }

    private static Locator card(Page page, String name) {
        return page.locator(".board-card", new Page.LocatorOptions().setHasText(name));
    }
}
