package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.Mailbox;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole story of a lead that sales has, from a direct enquiry to a customer with a product: once with the thumb on a phone,
/// out of the offer's mail, and once by the keyboard alone.
class SellersStoryTest {
    private static final String LEAD = "/leads/\\d+$";
    private static final String STAGE = ".stage[aria-current] .stage-name";

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private final Visitor seller = aloneOnTheDesk();

    private static Visitor aloneOnTheDesk() {
        var before = sellers();
        var seller = STAFF.user(Role.SALES);
        DeskRouting.assign(
                STAFF.sql(),
                "sales",
                sellers().stream().filter(one -> !before.contains(one)).toList());
        return seller;
    }

    private static List<String> sellers() {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.is(Role.SALES))
                .map(Caller.User::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    void withTheThumbFromTheMailOfAnOfferToACustomer() {
        STAFF.user(Role.ADMINISTRATOR).post("/mail", MAILBOX.settings(STAFF.address().toString()));
        new Enquiries(STAFF).from("Anna", "Muster");
        var mail = MAILBOX.next();
        try (Screen phone = BROWSER.open(STAFF.address(), seller, Look.PHONE)) {
            Page page = phone.go("/inbox").check("sale-inbox").page();
            var thumb = new Thumb(page);
            page.navigate("about:blank");
            page.setContent(mail.html());
            phone.check("sale-mail");
            thumb.follow("a[href$='do=call']", "/offer");
            phone.check("sale-offer");
            thumb.tap(".accept-call button[name=call]");
            assertThat(page.locator("h1")).hasText("Sie sind für diesen Lead zuständig");
            phone.check("sale-accepted");
            thumb.follow("a[href^='/leads/']", LEAD);
            fromTheTop(phone, "sale-lead");

            talk(phone, thumb);
            meeting(phone, thumb);
            talkAgain(phone, thumb);
            deal(phone, thumb);
            offer(phone, thumb);
            won(phone, thumb);
            customer(phone, thumb);
        }
    }

    private static void talk(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.follow("[aria-labelledby=questionnaire-title] .btn", "/questionnaire$");
        phone.check("sale-talk");
        page.locator("#note").fill("im Plan für 2027");
        thumb.follow("[data-answer='3']", "question=decision-known")
                .follow("[data-answer='1']", "question=decision-backed")
                .follow("[data-answer='2']", "question=contact-role")
                .follow("[data-answer='1']", "question=need")
                .follow("[data-answer='2']", "question=solution-fit");
        fromTheTop(phone, "sale-talk-end");
        assertThat(page.locator(".talk-level")).containsText("warm");
        thumb.follow("a.btn[href^='/leads/']:not([data-step])", LEAD);
    }

    private static void meeting(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.tap(".step-acts button");
        assertThat(page.locator(".toast-line")).isVisible();
        page.waitForLoadState();
        page.locator("#kind").selectOption("meeting");
        page.locator("#day").fill("2030-01-31");
        page.locator("#time").fill("10:00");
        fromTheTop(phone, "sale-meeting");
        thumb.tap(".step-form .btn-primary");
        assertThat(page.locator(".dated-steps")).containsText("31.01.2030");
    }

    private static void talkAgain(Screen phone, Thumb thumb) {
        thumb.follow("[aria-labelledby=questionnaire-title] .btn", "/questionnaire$")
                .follow("[data-answer='1']", "question=timing")
                .follow("[data-answer='1']", "/questionnaire");
        fromTheTop(phone, "sale-talk-done");
        assertThat(phone.page().locator(".talk-level")).containsText("heiß");
        thumb.follow("a.btn-primary[href^='/leads/']", LEAD);
        assertThat(phone.page().locator(STAGE)).containsText("SQL");
        fromTheTop(phone, "sale-sql");
    }

    private static void deal(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.follow("a[href^='/opportunities/new']", "/opportunities/new");
        page.locator("#title").fill("Retrofit Linie 3");
        page.locator("#value").fill("120.000");
        page.locator("#close").fill("2030-03-31");
        phone.check("sale-opportunity-new");
        thumb.follow("main .btn-primary", "/opportunities/\\d+$");
        fromTheTop(phone, "sale-opportunity");
    }

    private static void offer(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.follow("a[href$='/offers/new']", "/offers/new");
        page.locator("#title").fill("Erstes Angebot");
        page.locator("#what-0").fill("Greifer");
        page.locator("#quantity-0").fill("2");
        page.locator("#price-0").fill("60.000");
        phone.check("sale-offer-new");
        thumb.follow("main .btn-primary", "/opportunities/\\d+$");
        for (var state : List.of("sent", "accepted")) {
            thumb.tap("form:has([name=to][value=" + state + "]) button");
            assertThat(page.locator("form:has([value=" + state + "])")).hasCount(0);
            page.waitForLoadState();
        }
        fromTheTop(phone, "sale-offer-accepted");
    }

    private static void won(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.tap(".act summary");
        fromTheTop(phone, "sale-won");
        thumb.tap(".act[open] button.btn-primary");
        assertThat(page.locator(".facts .tag-good")).isVisible();
        page.waitForLoadState();
        thumb.follow("#leads-title + ul a", LEAD);
        assertThat(page.locator(STAGE)).containsText("Gewonnen");
    }

    private static void customer(Screen phone, Thumb thumb) {
        Page page = phone.page();
        thumb.tap(".act:nth-of-type(3) summary");
        page.locator("#to").selectOption("customer");
        fromTheTop(phone, "sale-customer-move");
        thumb.tap(".act[open] .btn-primary");
        assertThat(page.locator(STAGE)).containsText("Kunde");
        page.waitForLoadState();
        thumb.tap("#customer-title ~ details summary");
        page.locator("#product").fill("Greifer G3");
        thumb.tap("form[action$='/products'] .btn");
        assertThat(page.locator("[aria-labelledby=customer-title]")).containsText("Greifer G3");
        fromTheTop(phone, "sale-customer");
    }

    /// Nothing lies half under the bar on top, where it would count as too small.
    private static void fromTheTop(Screen phone, String name) {
        phone.page().evaluate("scrollTo(0, 0)");
        phone.check(name);
    }

    @Test
    void byTheKeyboardAloneFromTheInboxToACustomer() {
        new Enquiries(STAFF).from("Karla", "Taste");
        try (Screen screen = BROWSER.open(STAFF.address(), seller, Look.USUAL)) {
            Page page = screen.go("/inbox").page();
            var keys = new Keyboard(page);
            keys.press("j").to(".accept-call summary").press("Enter");
            keys.follow("button[name=call]", LEAD);

            assertThat(page.locator("#questionnaire-title")).isVisible();
            keys.follow("[aria-labelledby=questionnaire-title] .btn", "/questionnaire$");
            keys.press("2").arrive("question=decision-known").press("1");
            keys.arrive("question=decision-backed").press("1").arrive("question=contact-role");
            keys.press("1").arrive("question=need").press("1").arrive("question=solution-fit");
            keys.backTo("a.btn[href^='/leads/']").press("Enter").arrive(LEAD);
            keys.skip();
            byKeysAMeeting(page, keys);

            assertThat(page.locator("#questionnaire-title")).isVisible();
            keys.follow("[aria-labelledby=questionnaire-title] .btn", "/questionnaire$");
            keys.press("1").arrive("question=timing").press("1");
            assertThat(page.locator(".talk-level")).containsText("hot");
            page.waitForLoadState();
            keys.skip().follow("a.btn-primary[href^='/leads/']", LEAD);
            assertThat(page.locator(STAGE)).containsText("SQL");

            assertThat(page.locator("#questionnaire-title")).isVisible();
            keys.skip().follow("a[href^='/opportunities/new']", "/opportunities/new");
            byKeysADeal(page, keys);
            byKeysACustomer(page, keys);
        }
    }

    private static void byKeysAMeeting(Page page, Keyboard keys) {
        keys.to(".step-acts button").press("Enter");
        assertThat(page.locator(".toast-line")).isVisible();
        page.waitForLoadState();
        keys.to("#kind").type("Meeting").press("Tab").type("01312030");
        keys.to("#time").type("1000AM").to(".step-form .btn-primary").press("Enter");
        assertThat(page.locator(".dated-steps")).containsText("2030");
        page.waitForLoadState();
    }

    private static void byKeysADeal(Page page, Keyboard keys) {
        keys.skip().to("#title").type("Retrofit of line 3");
        keys.to("#value").type("120,000").to("#close").type("03312030");
        keys.follow("main .btn-primary", "/opportunities/\\d+$");
        keys.follow("a[href$='/offers/new']", "/offers/new");
        keys.skip().to("#title").type("First offer").to("#what-0").type("Gripper");
        keys.to("#quantity-0").type("2").to("#price-0").type("60,000").press("Enter");
        keys.arrive("/opportunities/\\d+$");
        for (var state : List.of("sent", "accepted")) {
            keys.to("form:has([name=to][value=" + state + "]) button").press("Enter");
            assertThat(page.locator("form:has([value=" + state + "])")).hasCount(0);
            page.waitForLoadState();
        }
        keys.to(".act summary").press("Enter").to(".act[open] button.btn-primary");
        keys.press("Enter");
        assertThat(page.locator(".facts .tag-good")).isVisible();
        page.waitForLoadState();
        keys.follow("#leads-title + ul a", LEAD);
    }

    private static void byKeysACustomer(Page page, Keyboard keys) {
        assertThat(page.locator("#customer-title")).isVisible();
        keys.skip().to(".act:nth-of-type(3) summary").press("Enter");
        assertThat(page.locator("#to")).isFocused();
        keys.type("Customer").to(".act[open] .btn-primary").press("Enter");
        assertThat(page.locator(STAGE)).containsText("Customer");
        page.waitForLoadState();
        assertThat(page.locator("#customer-title")).isVisible();
        keys.to("#customer-title ~ details summary").press("Enter").to("#product");
        keys.type("Gripper G3").press("Enter");
        assertThat(page.locator("[aria-labelledby=customer-title]")).containsText("Gripper G3");
    }
}
