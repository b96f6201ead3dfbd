package dev.staffel.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/// From the set-up of the mail server to an offer that is answered on a phone, out of its mail.
class OfferMailPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Browser BROWSER = Browser.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private final Visitor administrator = STAFF.user(Role.ADMINISTRATOR);

    @Test
    void anOfferIsAnsweredOnAPhoneOutOfItsMail() {
        setUpTheServer();
        STAFF.user(Role.SALES);
        var sellers =
                STAFF.plane().part(Staff.class).active().stream()
                        .filter(user -> user.is(Role.SALES))
                        .map(Caller.User::id)
                        .map(Object::toString)
                        .toList();
        DeskRouting.assign(STAFF.sql(), "sales", List.copyOf(sellers));
        new Enquiries(STAFF).from("Anna", "Muster");
        var mail = MAILBOX.next();

        try (Screen phone = BROWSER.open(STAFF.address(), STAFF.nobody(), Look.PHONE)) {
            showMail(phone, mail.html());
            phone.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Accept").setExact(true))
                    .click();
            phone.check("offer-linked");
            phone.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annehmen"))
                    .click();
            assertThat(phone.page().locator("h1")).hasText("Sie sind für diesen Lead zuständig");
            phone.check("offer-answered");
        }
    }

    /// The mail as its reader sees it; its links lead to the address that was set up.
    private static void showMail(Screen phone, String html) {
        phone.page().setContent(html);
        phone.check("offer-mail");
    }

    private void setUpTheServer() {
        try (Screen screen = BROWSER.open(STAFF.address(), administrator, Look.USUAL)) {
            screen.go("/mail").check("mail-blank");
            var page = screen.page();
            MAILBOX.settings(STAFF.address().toString())
                    .forEach((name, value) -> {
                        if (name.equals("on")) page.check("[name=on]");
                        else if (name.equals("security"))
                            page.selectOption("[name=security]", value);
                        else page.fill("[name=" + name + "]", value);
                    });
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Send me a test mail"))
                    .click();
            MAILBOX.next();
            assertThat(page.locator("table")).containsText("sent");
            screen.check("mail");
        }
    }
}
