package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The frame of all pages: every look, and everything by keyboard alone.
class ShellTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    static List<Look> looks() {
        return Look.all();
    }

    static List<Look> twoLooks() {
        return List.of(Look.USUAL, Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFrameIsAccessibleInEveryLook(Look look) {
        try (Screen screen = administrator(look)) {
            screen.go("/users").check("users");
        }
    }

    @ParameterizedTest
    @MethodSource("twoLooks")
    void everyPageIsAccessible(Look look) {
        try (Screen screen = BROWSER.open(STAFF.address(), STAFF.nobody(), look)) {
            screen.go("/login").check("login");
            screen.go("/setup?token=none").forgive(410).check("expired");
        }
        try (Screen screen = administrator(look)) {
            screen.go("/users/new").check("user-new");
            screen.go("/account").check("account");
            screen.go("/tokens").check("tokens");
            screen.go("/audit").check("audit");
            screen.go("/nothing").forgive(404).check("not-found");
        }
    }

    @ParameterizedTest
    @MethodSource("twoLooks")
    void whatOpensOnAPageIsAccessibleToo(Look look) {
        try (Screen screen = administrator(look)) {
            Page page = screen.go("/account").page();
            page.locator(".avatar").click();
            screen.check("menu");
            page.locator("[data-opens=shortcuts]").click();
            assertThat(page.locator("#shortcuts")).isVisible();
            screen.check("shortcuts");
            page.keyboard().press("Escape");
            assertThat(page.locator("#shortcuts")).isHidden();
        }
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        try (Screen screen = administrator(Look.USUAL)) {
            Page page = screen.go("/users").page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(
                            page.getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName("Invite a user")))
                    .isFocused();
        }
    }

    @Test
    void everyFocusIsVisible() {
        try (Screen screen = administrator(Look.USUAL)) {
            Page page = screen.go("/account").page();
            for (int i = 0; i < 14; i++) {
                page.keyboard().press("Tab");
                Object shown =
                        page.evaluate(
                                "() => { const s = getComputedStyle(document.activeElement);"
                                        + " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }");
                assertThat(shown)
                        .as(page.evaluate("document.activeElement.outerHTML").toString())
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void keysOpenPagesAndCanBeSwitchedOff() {
        try (Screen screen = administrator(Look.USUAL)) {
            Page page = screen.go("/users").page();
            page.keyboard().press("g");
            page.keyboard().press("a");
            page.waitForURL("**/audit");
            page.keyboard().press("?");
            page.locator("#shortcuts-on").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isHidden();
        }
    }

    @Test
    void thePhoneHasItsNavigationBehindAButton() {
        try (Screen screen = administrator(Look.PHONE)) {
            Page page = screen.go("/users").page();
            assertThat(page.locator("#side")).isHidden();
            page.locator("[data-toggles=side]").press("Enter");
            assertThat(page.locator("#side")).isVisible();
            screen.check("navigation");
            page.keyboard().press("Escape");
            assertThat(page.locator("#side")).isHidden();
            assertThat(page.locator("[data-toggles=side]")).isFocused();
        }
    }

    @Test
    void languageAndColoursStayWithTheUser() {
        try (Screen screen = administrator(Look.USUAL)) {
            Page page = screen.go("/audit?actor=x").page();
            page.getByLabel("Deutsch").click();
            assertThat(page.locator("h1")).hasText("Protokoll");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/audit\\?actor=x$"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            page.locator("button[name=theme]").click();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        }
    }

    private static Screen administrator(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR, Role.SALES), look);
    }
}
