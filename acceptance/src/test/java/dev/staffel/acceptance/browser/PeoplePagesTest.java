package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.staffel.engine.Trust;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whether two leads are one person, what is changed of one, and how one is forgotten.
class PeoplePagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);

    /// What somebody who signs in on the shop's website says of themselves.
    private static void saidInTheShop(String login, Map<String, String> learned) {
        var store = STAFF.plane().part(Store.class);
        var shop =
                store.sources()
                        .named("shop")
                        .orElseGet(() -> store.sources().add(Source.named("shop", Trust.PUBLIC)));
        var now = Instant.now();
        var ids = Ids.NONE.and(Optional.of(Id.user(login).orElseThrow()));
        var message = Incoming.of(shop.id(), ids, now, now).learned(new TreeMap<>(learned));
        var ready = store.log().prepare(List.of(message));
        STAFF.sql().transact(session -> store.log().append(session, ready));
        FoldWorkers.catchUp(STAFF.sql(), STAFF.plane().part(Folding.class));
    }

    private static Screen open(Look look) {
        return BROWSER.open(STAFF.address(), STAFF.user(Role.ADMINISTRATOR, Role.MARKETING), look);
    }

    @Test
    void aProposalIsDecidedWhereTheLeadsPageLeadsTo() {
        try (Screen screen = open(Look.USUAL)) {
            screen.go("/proposals").check("proposals-none");
        }
        long lead =
                enquiries.from(
                        "Friederike-Charlotte", "von-und-zu-Langenfeld-Obermüller-Wiesenthal");
        enquiries.from("Paul", "Proposed");
        saidInTheShop("login-1", Map.of("email", "somebody@example.com", "last-name", "Somebody"));
        saidInTheShop(
                "login-1",
                Map.of(
                        "email",
                        "Friederike-Charlotte.von-und-zu-Langenfeld-Obermüller-Wiesenthal@example.com"));
        saidInTheShop("login-2", Map.of("email", "else@example.com", "last-name", "Else"));
        saidInTheShop("login-2", Map.of("email", "Paul.Proposed@example.com"));
        saidInTheShop("login-2", Map.of("phone", "+49 30 1234567"));
        for (Look look : Look.all()) {
            try (Screen screen = open(look)) {
                screen.go("/proposals").check("proposals");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/leads/" + lead).check("lead-with-proposal").page();
            page.locator(".note a[href^='/proposals']").click();
            screen.check("proposals-of-lead");
            assertThat(page.locator("main section")).hasCount(1);
            page.locator("[data-opens^=join]").click();
            screen.check("proposal-question");
            page.locator("dialog[open] .btn-primary").click();
            assertThat(page.locator(".toast-line")).containsText("one lead now");
            assertThat(page.locator("main section")).hasCount(1);
        }
    }

    @Test
    void aPersonIsForgottenOnceTheNameIsTyped() {
        long lead = enquiries.from("Veronika", "Vergessen");
        for (Look look : new Look[] {Look.USUAL, Look.PHONE}) {
            try (Screen screen = open(look)) {
                screen.go("/leads/" + lead + "/erasure").check("erasure");
            }
        }
        try (Screen screen = open(Look.USUAL)) {
            Page page = screen.go("/leads/" + lead).page();
            page.locator("details:has(a[href$='/erasure']) > summary").click();
            page.locator("a[href$='/erasure']").click();
            page.locator("#reference").fill("Veronika called");
            page.locator("#confirm").fill("Vera");
            page.locator("main .btn-danger").click();
            assertThat(page.locator(".problems")).isVisible();
            screen.forgive(422);
            screen.check("erasure-problems");

            page.locator("#reference").fill("ticket 17");
            page.locator("#confirm").fill("Veronika Vergessen");
            page.locator("main .btn-danger").click();
            page.waitForURL("**/leads");
            assertThat(page.locator(".toast-line")).containsText("deleted");
            page.navigate("/leads/" + lead);
            assertThat(page.locator("main")).not().containsText("Veronika");
            screen.forgive(404);
        }
    }
}
