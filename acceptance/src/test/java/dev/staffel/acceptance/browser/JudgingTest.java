package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Prospects;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ten leads, ten minutes: drawn, judged by keyboard, compared, and what comes of it on the agenda.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JudgingTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Visitor marketing = STAFF.user(Role.MARKETING);
    private final Visitor sales = STAFF.user(Role.HEAD_OF_SALES);

    @Test
    @Order(1)
    void beforeTheDrawingThePageSaysWhatToDo() {
        var prospects = new Prospects(STAFF);
        for (int i = 0; i < 10; i++) prospects.priced("Erle" + i);
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = BROWSER.open(STAFF.address(), marketing, look)) {
                screen.go("/ten-leads").check("ten-leads-empty");
                screen.go("/playbook/agenda").check("agenda-empty");
            }
        }
    }

    @Test
    @Order(2)
    void tenLeadsAreJudgedWithoutAMouse() {
        try (Screen screen = BROWSER.open(STAFF.address(), marketing, Look.USUAL)) {
            Page page = screen.go("/ten-leads").page();
            page.getByRole(AriaRole.BUTTON, named("Draw ten leads")).press("Enter");
            page.getByRole(AriaRole.LINK, named("Judge ten leads")).press("Enter");
            for (int place = 1; place <= 10; place++) {
                assertThat(page.locator("h1")).hasText("Lead " + place + " of 10");
                page.waitForLoadState();
                assertThat(page.locator("input[value=yes]")).isFocused();
                page.keyboard().press(place < 9 ? "1" : "2");
                page.keyboard().press(place < 9 ? "a" : "d");
                if (place == 2) screen.check("ten-leads-one");
                page.keyboard().press("Enter");
            }
            assertThat(page).hasURL(Pattern.compile(".*/ten-leads$"));
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("10 of 10 judged");
            assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("differently");
        }
    }

    @Test
    @Order(3)
    void aLeadToJudgeIsForEveryLook() {
        for (Look look : Look.all()) {
            try (Screen screen = BROWSER.open(STAFF.address(), sales, look)) {
                screen.go("/ten-leads/1").check("ten-leads-lead");
            }
        }
    }

    @Test
    @Order(4)
    void whatBothSaidIsComparedAndPutOnTheAgenda() {
        for (int place = 1; place <= 10; place++) {
            sales.post("/ten-leads/" + place, Map.of("take", "yes", "criterion", "interest"));
        }
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = BROWSER.open(STAFF.address(), sales, look)) {
                Page page = screen.go("/ten-leads").page();
                page.locator("summary").last().click();
                page.evaluate("scrollTo(0, 0)"); // else the top bar lies over the results
                screen.check("ten-leads-results");
                screen.go("/playbook/agenda").check("agenda");
            }
        }
    }

    @Test
    @Order(5)
    void theAgendaStandsOnThePlaybooksPageAndADraftTicksItOff() {
        try (Screen screen = BROWSER.open(STAFF.address(), sales, Look.USUAL)) {
            Page page = screen.go("/playbook").page();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("stood between the two sides");
            screen.check("playbook-agenda");
            page.navigate("/playbook/drafts/" + draft());
            page.getByRole(AriaRole.BUTTON, named("This draft settles it")).click();
            assertThat(page.locator("#toasts")).containsText("The point is ticked off.");
            screen.check("draft-agenda");
        }
    }

    private static long draft() {
        var text = STAFF.plane().part(PlaybookVersions.class).inForce().text();
        return STAFF.plane()
                .part(Drafts.class)
                .begin(Draft.Kind.AGREEMENT, "Talk of fit", text, 1, "mia");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
