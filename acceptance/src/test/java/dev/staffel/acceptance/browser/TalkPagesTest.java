package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the inbox into a talk, with the thumb on a phone and with the keyboard alone.
class TalkPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), look);
    }

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    @Test
    void aTalkIsLedOnAPhone() {
        long lead = enquiries.from("Hildegard", "Handy");
        try (Screen screen = open(Look.PHONE)) {
            Page page = screen.go("/leads/" + lead + "/questionnaire").page();
            page.locator("#note").fill("im Plan für 2027");
            page.locator("[data-answer='2']").click();
            assertThat(page).hasURL(Pattern.compile("question=decision-known"));
            page.locator("[data-answer='0']").click();
            screen.go("/leads/" + lead + "/questionnaire?question=budget").check("talk-phone");
            assertThat(page.locator(".talk-now")).containsText("im Plan für 2027");
            page.navigate("/leads/" + lead);
            assertThat(page.locator("[aria-labelledby=questionnaire-title] .talk-level"))
                    .containsText("15 von 100");
            assertThat(page.locator("a[rel='noopener noreferrer']").first()).isVisible();
            screen.check("talk-lead");
        }
    }

    @Test
    void theInboxAndATalkGoByKeyboardAloneUnlessKeysAreSwitchedOff() {
        enquiries.from("Erste", "Taste");
        enquiries.from("Zweite", "Taste");
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/inbox").check("inbox-order").page();
            int offers = page.locator("[data-row]").count();
            page.keyboard().press("a");
            assertThat(page).hasURL(Pattern.compile("/inbox$"));
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-place]")).hasText("1 / " + offers);
            page.keyboard().press("n");
            assertThat(page.locator("[data-place]")).hasText("2 / " + offers);
            page.locator("[data-list]").click();
            page.waitForURL("**/inbox");
            page.keyboard().press("j");
            page.keyboard().press("r");
            assertThat(page.locator("[data-row] details[open] fieldset button").first())
                    .isFocused();
            page.keyboard().press("a");
            page.waitForURL(Pattern.compile("/leads/\\d+$"));

            var lead = page.url();
            page.navigate(lead + "/questionnaire");
            page.keyboard().press("1");
            page.waitForURL("**question=decision-known");
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**question=budget");
            page.locator("#note").pressSequentially("3 machines");
            assertThat(page.locator("[data-answer='1']")).hasAttribute("aria-pressed", "true");
            page.locator("#question-title").focus();
            page.keyboard().press("?");
            page.locator("#shortcuts-on").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("3");
            assertThat(page).hasURL(Pattern.compile("question=budget"));
            assertThat(page.locator("[data-answer='1']")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void objectionsAndLinksAreKept() {
        long lead = enquiries.from("Edeltraud", "Einwand");
        STAFF.user(Role.SALES)
                .post(
                        "/objections",
                        Map.of(
                                "words", "Das ist uns zu teuer, und das war es schon immer",
                                "tags", "Preis",
                                "answer", "Rechnen Sie Energie, Ausschuss und Stillstand."));
        for (Look look : List.of(Look.USUAL, Look.PHONE)) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/leads/" + lead + "/objections").page();
                page.locator("details.objection summary").first().click();
                screen.check("objections-raise");
                page.locator("button[name=told][value$=' open']").first().click();
                assertThat(page.locator(".toast-line")).isVisible();
                screen.check("objections-raised");
                screen.go("/objections").check("objections");
                page.locator("main a.row-link").first().click();
                screen.check("objection");
                page.locator("main a[href$='/leads']").first().click();
                screen.check("objection-leads");
                screen.go("/research-links").check("research-links");
            }
        }
    }
}
