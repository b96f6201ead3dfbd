package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.contract.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A draft edited as a form, wide and narrow, by keyboard.
class EditorTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    @Test
    void aRuleAndItsCriterionAreBuiltByKeyboard() {
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen =
                    BROWSER.open(STAFF.address(), STAFF.user(Role.HEAD_OF_MARKETING), look)) {
                Page page = screen.go("/playbook/drafts").page();
                page.locator("#title").fill("By keyboard");
                page.locator("main .btn-primary").click();
                var draft = page.url().substring(page.url().indexOf("/playbook"));

                screen.go(draft + "/editor").check("editor-thresholds");
                screen.go(draft + "/editor?chapter=rules").check("editor-rules");
                page.locator("#de-rule").fill("Chat");
                page.locator("#en-rule").fill("Chat");
                page.keyboard().press("Enter");
                page.waitForURL("**/thing?at=agreement/rules/chat");
                page.locator("[id='points']").fill("12");
                assertThat(page.locator("#preview")).containsText("12");
                screen.check("editor-rule");
                page.locator("a[href*='/criterion?at=']").focus();
                page.keyboard().press("Enter");

                build(screen, page);
                page.locator("#builder .btn-primary").focus();
                page.keyboard().press("Enter");
                page.waitForURL("**/thing?at=*");
                assertThat(page.locator("#when")).containsText("Chat");
                screen.go(draft + "/editor/lead").check("editor-lead");
                long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
                assertThat(STAFF.plane().part(Drafts.class).find(id).orElseThrow().text())
                        .contains("  chat:\n", "activity: chat");
            }
        }
    }

    private static void build(Screen screen, Page page) {
        while (page.locator("[id='c.0-remove']").count() > 0) {
            page.locator("[id='c.0-remove']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='c.0-remove']")).hasCount(0);
        }
        page.locator("[id='c-add']").focus();
        page.keyboard().press("Enter");
        page.locator("[id='c.0.field']").selectOption("activity");
        page.locator("input[name='c.0.value'][value='chat']").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#said .asked")).containsText("Chat");
        assertThat(page.locator(".count-number")).isVisible();
        screen.forgive().check("editor-criterion"); // forgives counts overtaken by newer ones
    }
}
