package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of a lead with all its forms, and the inbox.
class LeadPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);

    static List<Look> looks() {
        return List.of(
                Look.USUAL,
                Look.PHONE,
                new Look("en", "dark", 1280, 800),
                new Look("de", "light", 360, 740));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyFormOfALeadCanBeReadAndUsed(Look look) {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        long lead = enquiries.from("Anna" + look.width(), "Blick" + look);
        enquiries.log(
                Map.of("email", "b" + look + "@example.org", "last-name", "Blick" + look),
                "Paper Downloaded");
        try (Screen screen = open(look)) {
            Page page = screen.go("/leads/" + lead).page();
            page.locator(".chart-canvas").scrollIntoViewIfNeeded();
            assertThat(page.locator(".chart-canvas canvas")).isVisible();
            fromTheTop(screen, "lead");
            page.locator(".brief-return:has([name=text]) summary").click();
            page.locator(".passages summary").click();
            page.locator(".way summary, .ledger summary").first().click();
            fromTheTop(screen, "lead-return");
            emptyNote(screen);
            move(screen);
            screen.go("/leads/" + lead + "/known").check("lead-known");
            page.locator("[id='country']").fill("Atlantis");
            page.locator("main .btn-primary").click();
            assertThat(page.locator(".problems")).isFocused();
            screen.forgive(422).check("lead-known-problems");
            merge(screen, lead);
            screen.go("/inbox").check("inbox");
            page.locator(".brief-return:has([name=text]) summary").first().click();
            fromTheTop(screen, "inbox-return");
        }
    }

    private static void emptyNote(Screen screen) {
        Page page = screen.page();
        page.locator(".act summary").nth(1).click();
        assertThat(page.locator("#talk")).isFocused();
        fromTheTop(screen, "lead-talk");
        page.locator(".act summary").first().click();
        page.locator(".act[open] .btn-primary").click();
        assertThat(page.locator(".act[open] .problems")).isFocused();
        fromTheTop(screen.forgive(422), "lead-note-empty");
    }

    private static void move(Screen screen) {
        Page page = screen.page();
        page.locator(".act summary").nth(2).click();
        page.locator("#to").selectOption("disqualified");
        assertThat(page.locator("#disqualify")).isVisible();
        assertThat(page.locator("#loss")).isHidden();
        fromTheTop(screen, "lead-move");
    }

    private static void merge(Screen screen, long lead) {
        Page page = screen.go("/leads/" + lead + "/merge").check("merge-search").page();
        page.locator("#merge-found .row-link").first().click();
        screen.check("merge-pair");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#toasts .toast-line")).isVisible();
        page.locator("[data-opens^=undo]").click();
        screen.check("merge-undo");
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator("#merges-title")).hasCount(0);
    }

    /// Nothing lies half under the bar on top, where it would count as too small.
    private static void fromTheTop(Screen screen, String name) {
        screen.page().evaluate("scrollTo(0, 0)");
        screen.check(name);
    }

    @Test
    void aLeadIsWorkedByTheKeyboardAlone() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        long lead = enquiries.from("Karla", "Tastatur");
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/leads/" + lead).page();
            tabTo(page, ".act summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#note")).isFocused();
            page.keyboard().type("Prefers the phone");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".timeline")).not().hasCount(0);
            assertThat(page.locator(".said").first()).hasText("Prefers the phone");
            page.waitForLoadState();

            tabTo(page, ".offer .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#toasts")).containsText("You hold this lead now");
            page.waitForLoadState();

            tabTo(page, ".act:nth-of-type(3) summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#to")).isFocused();
            page.keyboard().type("Opportunity");
            page.keyboard().press("Enter");
            tabTo(page, ".act[open] .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".stage[aria-current]")).containsText("Opportunity");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            var script = "selector => document.activeElement.matches(selector)";
            if (page.evaluate(script, selector).equals(true)) return;
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private Screen open(Look look) {
        var head = STAFF.user(Role.HEAD_OF_MARKETING, Role.HEAD_OF_SALES, Role.SALES);
        return BROWSER.open(STAFF.address(), head, look);
    }
}
