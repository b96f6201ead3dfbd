package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From the offer in the inbox to a won opportunity with two leads, an offer and its place in the forecast.
class OpportunityPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    static List<Look> looks() {
        return List.of(Look.PHONE, new Look("en", "dark", 1280, 800));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anOfferBecomesAWonOpportunity(Look look) {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        var enquiries = new Enquiries(STAFF);
        long lead = enquiries.from("Anna" + look.width(), "Chance");
        var head = STAFF.user(Role.HEAD_OF_SALES);
        try (Screen screen = BROWSER.open(STAFF.address(), head, look)) {
            Page page = screen.go("/leads/" + lead).page();
            page.locator(".offer .btn-primary").click();
            page.locator("a[href^='/opportunities/new']").click();
            screen.check("opportunity-new");
            page.locator("#title").fill("Line " + look.width());
            page.locator("#value").fill("1.200.000");
            page.locator("#close").fill("2030-01-31");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("h1")).hasText("Line " + look.width());

            enquiries.from("Bert" + look.width(), "Chance");
            screen.go("/inbox");
            page.locator(".brief-attach summary").first().click();
            screen.check("inbox-attach");
            page.locator("form[action^='/opportunities/'] button").first().click();
            assertThat(page.locator("#leads-title + ul li")).hasCount(2);

            offer(screen, page);
            page.locator(".act summary").first().click();
            page.evaluate("scrollTo(0, 0)");
            screen.check("opportunity");
            page.locator(".act[open] button.btn-primary").click();
            assertThat(page.locator(".facts .tag-good")).isVisible();

            screen.go("/opportunities?state=all").check("opportunities");
            screen.go("/opportunities/forecast");
            page.locator(".chart-canvas").scrollIntoViewIfNeeded();
            assertThat(page.locator(".chart-canvas canvas")).isVisible();
            page.locator(".chart summary").click();
            page.evaluate("scrollTo(0, 0)");
            screen.check("forecast");
            screen.go("/leads/" + lead);
            assertThat(page.locator("#customer-title")).isVisible();
            page.locator("#customer-title ~ details summary").first().click();
            page.evaluate("scrollTo(0, 0)");
            screen.check("customer");
        }
    }

    private static void offer(Screen screen, Page page) {
        page.locator("a[href$='/offers/new']").click();
        page.locator("#title").fill("First offer");
        page.locator("#what-0").fill("Gripper");
        page.locator("#price-0").fill("12.500");
        page.evaluate("scrollTo(0, 0)");
        screen.check("opportunity-offer");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".deal-offer")).hasCount(1);
    }
}
