package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who gets a lead and why, what waits because nobody was free, and what another choice would have done.
class RoutingPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private static final Look[] LOOKS = {Look.USUAL, Look.PHONE};
    private final Enquiries enquiries = new Enquiries(STAFF);

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR), look);
    }

    private static void onTheDesk(String... members) {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
        DeskRouting.assign(STAFF.sql(), "sales", List.of(members));
    }

    @Test
    void aHeadSeesWhatWaitsAndGivesItToSomebody() {
        onTheDesk();
        enquiries.from("Wilhelmine", "Wartende-Oberhofstetter");
        onTheDesk("anna");
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/inbox/waiting").check("waiting");
                screen.go("/desks").check("desks-waiting");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/inbox").page();
            page.locator(".note a[href='/inbox/waiting']").click();
            page.locator("a[href='/inbox/waiting?desk=sales']").click();
            page.locator("details.brief-return summary").first().click();
            screen.check("waiting-giving");
            page.locator("select[name=to]").selectOption(new SelectOption().setLabel("anna"));
            page.locator("input[name=reason]").fill("has time");
            page.locator("details.brief-return button").first().click();
            assertThat(page.locator(".toast-line")).containsText("Given on. Now with: anna");
            screen.go("/inbox/waiting?desk=sales").check("waiting-none");
            assertThat(page.locator(".empty-title")).isVisible();
        }
    }

    @Test
    void theInboxTellsWhySomebodyGotALead() {
        onTheDesk("anna", "ben");
        enquiries.from("Gregor", "Gereiht");
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                Page page = screen.go("/inbox").page();
                page.locator(".brief .why").first().click();
                assertThat(page.locator(".why-box:popover-open li").first()).isVisible();
                screen.check("inbox-why");
            }
        }
    }

    @Test
    void aHeadAsksWhereALeadWouldGoAndTriesOtherTerms() {
        onTheDesk("anna", "ben");
        long lead = enquiries.from("Siegfried", "Simuliert");
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/desks/simulator").check("simulator");
                screen.go("/desks/simulator?lead=" + lead).check("simulator-lead");
                screen.go("/desks/simulator?desk=sales&territories=DE/80331&fair=yes")
                        .check("simulator-made-up");
                screen.go("/desks/sales/dry-run").check("dry-run");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/desks/sales/dry-run?member=anna").page();
            page.locator("#territories").fill("AT");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("#result-title")).isVisible();
            screen.check("dry-run-result");
            page.locator("a[href*='list=would']").first().click();
            assertThat(page.locator("#cases")).isVisible();
            screen.check("dry-run-cases");
        }
    }

    @Test
    void requalificationCallsAndKeepsWhatCameOfIt() {
        enquiries.log(
                Map.of("email", "ruf@example.com", "last-name", "Anzurufende", "phone", "+49 89 1"),
                "Quotation Requested");
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/calls").check("calls");
            }
        }
        try (Screen screen = open(Look.PHONE)) {
            Page page = screen.go("/calls").page();
            page.locator("details.brief-return summary").first().click();
            screen.check("calls-outcome");
            page.locator("button[value='not-reached'][name=talk]").click();
            assertThat(page.locator(".brief").first()).containsText("1 von 3");
        }
    }

    @Test
    void aLeadShowsTheBuyingCentreOfItsCompany() {
        onTheDesk("anna");
        long one = enquiries.from("Erika", "Entscheidet");
        enquiries.from("Norbert", "Nutzt");
        for (Look look : LOOKS) {
            try (Screen screen = open(look)) {
                screen.go("/leads/" + one).check("buying-centre");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/leads/" + one).page();
            page.locator("#role").selectOption("decides");
            page.locator(".buying-own button").click();
            assertThat(page.locator("#role")).hasValue("decides");
            page.locator(".colleagues a").first().click();
            assertThat(page.locator(".colleagues")).containsText("decides");
        }
    }
}
