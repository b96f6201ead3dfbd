package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The list of leads: typing, filters, views, choosing, acting on many.
class LeadListTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final List<String> NAMES =
            List.of("Anna", "Bela", "Cleo", "Dora", "Emil", "Frank", "Gesa", "Hugo");

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @BeforeAll
    static void leads() {
        var enquiries = new Enquiries(STAFF);
        for (String name : NAMES) enquiries.from(name, "Muster");
        for (int number = 0; number < 50; number++) {
            enquiries.log(
                    Map.of(
                            "email",
                            "lead" + number + "@example.org",
                            "first-name",
                            "Lea",
                            "last-name",
                            "Nummer " + number,
                            "account.name",
                            "Brauerei Donau",
                            "account.country",
                            number % 2 == 0 ? "AT" : "DE"),
                    number % 3 == 0 ? "Newsletter Confirmed" : "Price Asked");
        }
    }

    @Test
    void everyLookOfTheListIsInOrder() {
        for (Look look : Look.all()) {
            try (Screen screen = BROWSER.open(STAFF.address(), head, look)) {
                Page page = screen.go("/leads?view=all&country=AT&seen=within-30").page();
                assertThat(page.locator(".pager")).containsText("25");
                screen.check("leads-filtered");
                page.locator("summary.btn").first().click();
                screen.check("leads-filters");
                screen.go(
                        "/leads?view=all&column=stage&column=email&column=country&column=interest");
                page.locator("[data-pick]").first().check();
                page.locator("[data-pick]").nth(2).check();
                assertThat(page.locator("[data-selection-count]")).containsText("2");
                screen.check("leads-chosen");
            }
        }
    }

    @Test
    void theListFollowsWhatIsTyped() {
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
            Page page = screen.go("/leads").page();
            page.locator("#q").pressSequentially("muster");
            assertThat(page.locator("tbody tr")).hasCount(NAMES.size());
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.url()).endsWith("/leads?q=muster");
            page.locator("#q").fill("nobody by this name");
            assertThat(page.locator("#lead-rows")).containsText("No lead fits");
            screen.check("leads-none");
            page.goBack();
            assertThat(page.locator("tbody tr")).hasCount(NAMES.size());
        }
    }

    @Test
    void itIsAllDoneByTheKeyboard() {
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
            Page page = screen.go("/leads?view=all&q=muster").page();
            page.locator("summary.form-select").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details[open] input").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("summary.form-select").first()).isFocused();
            page.locator("main").focus();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[data-selection-count]")).hasText("2 chosen");
            page.locator("button[value=note]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Add a note to 2 leads");
            screen.check("mass-note");
            page.locator("#text").fill("Met at the fair");
            page.locator("main .btn-primary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#mass-progress")).containsText("finished");
            screen.check("mass-done");
            page.locator("[data-opens=undo]").click();
            screen.check("mass-undo");
            page.locator("dialog[open] .btn-danger").click();
            assertThat(page.locator("h1")).hasText("Undoing with 2 leads");
            assertThat(page.locator("#mass-progress")).containsText("finished");
        }
    }

    @Test
    void allThatMatchAreActedOnAfterTheirCountIsShown() {
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
            Page page = screen.go("/leads?view=all").page();
            assertThat(page.locator(".pager")).containsText("of 58");
            page.locator("[data-pick-match]").check();
            page.locator("button[value=assign]").click();
            assertThat(page.locator("h1")).hasText("Assign 58 leads");
            screen.check("mass-assign");
            page.locator("#text").fill("Team day");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("#mass-progress")).containsText("finished");
            assertThat(page.locator("#mass-progress")).containsText("not possible");
            screen.check("mass-left");
        }
        try (Screen phone = BROWSER.open(STAFF.address(), head, Look.PHONE)) {
            phone.go("/leads/actions").check("mass-list");
            phone.page().locator(".row-link").first().click();
            phone.check("mass-left");
            phone.go("/leads/selection?act=move&all=yes&query=q%3Dmuster").check("mass-move");
        }
    }

    @Test
    void aViewIsSavedChangedAndDeleted() {
        try (Screen screen = BROWSER.open(STAFF.address(), head, Look.USUAL)) {
            Page page = screen.go("/leads?view=all&country=AT&sort=name").page();
            page.locator("[data-opens=view-new]").click();
            screen.check("view-new");
            page.locator("#view-new-name").fill("Austria by name");
            page.locator("#view-new .btn-primary").click();
            assertThat(page.locator(".views [aria-current]")).hasText("Austria by name");
            screen.check("view-open");
            page.locator("[data-opens=view-edit]").click();
            screen.check("view-edit");
            page.locator("#view-edit .list-delete").click();
            assertThat(page.locator(".views")).not().containsText("Austria by name");
            assertThat(page.locator("#toasts")).containsText("is deleted");
        }
    }
}
