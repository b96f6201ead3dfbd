package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The playbook in plain language, as text, by versions, with differences and problems.
class PlaybookPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    static List<Look> looks() {
        return LeadPagesTest.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyViewOfThePlaybookCanBeRead(Look look) {
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), look)) {
            Page page = screen.go("/playbook").check("playbook").page();
            screen.go("/playbook/versions/1/text").check("playbook-text");
            screen.go("/playbook/versions").check("playbook-versions");
            screen.go("/playbook/new").check("playbook-new");
            var text = page.locator("#text").inputValue();
            page.locator("#text").fill(text.replace("points: 60", "points: 55"));
            page.locator("button.btn-primary").click();
            assertThat(page.locator(".playbook-changes li")).not().hasCount(0);
            screen.check("playbook-differences");
            page.locator("#text").fill("bogus: 1\n" + text);
            page.locator("main .actions button").last().click();
            assertThat(page.locator("#problems-title")).isFocused();
            screen.forgive(422).check("playbook-problems");
        }
    }
}
