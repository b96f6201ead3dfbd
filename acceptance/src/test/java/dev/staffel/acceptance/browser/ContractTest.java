package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The definition as a contract, in two windows: marketing's and sales'.
class ContractTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void marketingProposesSalesCounterProposesBothApproveAndItTakesForce() {
        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        try (Screen marketing = open(head, Look.USUAL);
                Screen sales = open(STAFF.user(Role.HEAD_OF_SALES), Look.PHONE)) {
            Page mine = marketing.go("/playbook/drafts").check("drafts-none").page();
            mine.locator("#title").fill("Earlier to sales");
            mine.locator("main .btn-primary").click();
            marketing.check("draft-begun");
            var address = mine.url();

            edit(mine, "interest: at least 40", "interest: at least 38");
            assertThat(mine.locator("#draft-check")).containsText("38");
            assertThat(mine.locator("#text")).isFocused();
            marketing.check("draft-edited");
            mine.locator("form[action$='/propose'] button").click();
            marketing.check("draft-proposed");

            Page theirs = sales.go(path(address)).check("draft-proposed").page();
            edit(theirs, "interest: at least 38", "interest: at least 39");
            assertThat(theirs.locator("#draft-check")).containsText("39");
            theirs.locator("form[action$='/propose'] button").click();
            approve(sales, theirs, "draft-approval");

            mine.reload();
            approve(marketing, mine, "draft-approval");
            assertThat(mine.locator("main")).containsText("version 2");
            marketing.check("draft-in-force");
        }
        var inForce = STAFF.plane().part(PlaybookVersions.class).inForce();
        assertThat(inForce.text()).contains("interest: at least 39");
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(head, look)) {
                screen.go("/playbook").check("definition");
                screen.go("/playbook/versions").check("versions");
                screen.go("/playbook/versions/compare").check("compare");
                screen.go("/playbook/glossary").check("glossary");
                screen.go("/playbook/drafts").check("drafts");
                screen.go("/playbook/review").check("review");
            }
        }
    }

    @Test
    void theSecondEditorSeesBothTextsAndDecides() {
        try (Screen first = open(STAFF.user(Role.HEAD_OF_MARKETING), Look.USUAL);
                Screen second = open(STAFF.user(Role.HEAD_OF_SALES), Look.USUAL)) {
            Page mine = first.go("/playbook/drafts").page();
            mine.locator("#title").fill("Two at once");
            mine.locator("main .btn-primary").click();
            Page theirs = second.go(path(mine.url())).page();
            edit(mine, "override-holds: 30 days", "override-holds: 31 days");
            assertThat(mine.locator("#draft-check")).containsText("31");

            edit(theirs, "override-holds: 30 days", "override-holds: 45 days");
            assertThat(theirs.locator("#overtaken-title")).isVisible();
            second.forgive(409).check("draft-overtaken");
            theirs.locator("button[name=over]").click();
            assertThat(theirs.locator("#text")).hasValue(Pattern.compile("45 days"));
            second.check("draft-over");
        }
    }

    @Test
    void anExampleIsMadeUpAndShownWithItsTicks() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(STAFF.user(Role.ADMINISTRATOR), look)) {
                Page page = screen.go("/playbook/examples").check("examples").page();
                page.locator("details.field summary").click();
                page.locator("#attributes").fill("title: Student");
                page.locator("#activities").fill("Form Submitted, 3 days ago, form=contact");
                page.locator("#must").selectOption("not");
                page.locator("#reason").fill("A student does not buy");
                page.locator("main .btn-primary").click();
                assertThat(page.locator(".examples")).containsText("A student does not buy");
                page.locator(".examples summary").first().click();
                screen.check("examples-one");
                screen.go("/playbook/signing").check("signing");
            }
        }
    }

    @Test
    void theWorkshopAsksTwelveQuestionsAndEndsWithADraft() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(STAFF.user(Role.HEAD_OF_MARKETING), look)) {
                Page page = screen.go("/playbook/drafts").page();
                page.locator("form[action='/playbook/workshop'] button").click();
                screen.check("workshop-1");
                for (int question = 1; question <= 12; question++) {
                    if (question == 6) {
                        screen.check("workshop-6");
                        page.locator("input[name$='/when/interest']").first().fill("at least 37");
                    }
                    page.locator("main .btn-primary").click();
                }
                assertThat(page.locator("#draft-check")).containsText("37");
                screen.check("workshop-draft");
                page.locator("a[href$='/editor']").click();
                screen.check("editor-thresholds");
            }
        }
    }

    private static void approve(Screen screen, Page page, String name) {
        page.locator("a[href$='/approval']").first().click();
        screen.check(name);
        page.locator("#read").check();
        page.locator("button[name=side]").first().click();
    }

    private static void edit(Page page, String before, String after) {
        var text = page.locator("#text");
        text.focus();
        text.fill(text.inputValue().replace(before, after));
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/playbook"));
    }

    private static Screen open(Visitor visitor, Look look) {
        return BROWSER.open(STAFF.address(), visitor, look);
    }
}
