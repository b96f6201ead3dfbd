package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.Mailbox;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.Tellings;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OfferMailTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    @RegisterExtension static final Mailbox MAILBOX = new Mailbox();

    private static final Pattern LINK =
            Pattern.compile("https://staffel\\.example\\.com(/offer\\?[^\\s\"]+)");

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final List<Caller.User> others = active();
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Caller.User user =
            active().stream().filter(one -> !others.contains(one)).findFirst().orElseThrow();
    private final Visitor phone = STAFF.nobody();

    @BeforeEach
    void oneSellerAndAMailServer() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user.id().toString()));
        STAFF.user(Role.ADMINISTRATOR)
                .post("/mail", MAILBOX.settings("https://staffel.example.com"));
    }

    private static List<Caller.User> active() {
        return STAFF.plane().part(Staff.class).active();
    }

    private String link(Mailbox.Received mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }

    @Test
    void anOfferReachesItsSellerWithTheBrief() {
        enquiries.from("Anna", "Muster");

        var mail = MAILBOX.next();

        assertThat(mail.to()).isEqualTo(user.email());
        assertThat(mail.subject()).isEqualTo("Offer: Anna Muster, Molkerei Alpsee");
        assertThat(mail.text())
                .contains("Leiter Instandhaltung", "Direct enquiry", "may be called");
        assertThat(mail.html()).contains("Anna Muster", "/offer?token=");
    }

    @Test
    void theMailAndItsPageTellTheCompanyButTheMailNamesNoColleague() {
        enquiries.from("Alma", "Kollegin");
        MAILBOX.next();
        enquiries.from("Agnes", "Muster");

        var mail = MAILBOX.next();

        assertThat(mail.text())
                .contains("Other leads there:", "Still to be asked:", "/offer?token=")
                .doesNotContain("Alma Kollegin");
        assertThat(mail.html()).contains("Accept with a call date", "do=call");
        assertThat(phone.get(link(mail)).body())
                .contains("Alma Kollegin", "180 employees", "Interest by topic", "Sent and said");
        assertThat(phone.get(link(mail) + "&do=call").body())
                .contains("<details class=\"accept-call\" open>");
    }

    @Test
    void twoTapsAcceptIt() {
        long lead = enquiries.from("Berta", "Muster");
        var link = link(MAILBOX.next());

        var page = phone.get(link);
        assertThat(page.body()).contains("Berta Muster", "action=\"/offer/accept\"");
        var accepted = phone.post("/offer/accept", Map.of("token", token(link)));

        assertThat(phone.get(accepted.header("Location")).body())
                .contains("You hold this lead", "mailto:Berta.Muster@example.com");
        assertThat(seller.get("/leads/" + lead).body()).contains("accepted by");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("accepted a handover", "lead " + lead, user.email());
    }

    @Test
    void twoTapsReturnItWithAReason() {
        long lead = enquiries.from("Carla", "Muster");
        var link = link(MAILBOX.next());

        var unknown =
                phone.post("/offer/return", Map.of("token", token(link), "reason", "because"));
        assertThat(phone.get(unknown.header("Location")).body()).contains("Carla Muster");
        phone.post("/offer/return", Map.of("token", token(link), "reason", "no-budget"));

        assertThat(phone.get(link).body()).contains("Answered").doesNotContain("/offer/accept");
        assertThat(seller.get("/leads/" + lead).body()).contains("No budget");
    }

    /// What mail scanners do with every link of every mail.
    @Test
    void openingTheLinksChangesNothing() {
        enquiries.from("Dora", "Muster");
        var mail = MAILBOX.next();

        var links =
                Pattern.compile("href=\"https://staffel\\.example\\.com([^\"]+)\"")
                        .matcher(mail.html());
        int opened = 0;
        while (links.find()) {
            var path = links.group(1).replace("&amp;", "&");
            for (String verb : List.of("GET", "HEAD", "OPTIONS", "GET")) {
                phone.send(verb, path, "");
                opened++;
            }
        }

        assertThat(opened).as("three links, four verbs each").isEqualTo(12);
        assertThat(phone.get(link(mail)).body()).contains("action=\"/offer/accept\"");
        assertThat(seller.get("/inbox").body()).contains("Dora Muster");
    }

    @Test
    void aLinkAnswersNothingButItsOwnOffer() {
        long lead = enquiries.from("Emil", "Muster");
        var link = link(MAILBOX.next());
        seller.post("/inbox/" + lead + "/accept", Map.of());

        var late = phone.post("/offer/return", Map.of("token", token(link), "reason", "no-budget"));

        assertThat(phone.get(late.header("Location")).body()).contains("You hold this lead");
        assertThat(seller.get("/leads/" + lead).body()).doesNotContain("Returned: No budget");
    }

    @Test
    void twoTapsAcceptItWithACallDate() {
        enquiries.from("Gerd", "Muster");
        var link = link(MAILBOX.next());
        var offered =
                Pattern.compile("name=\"call\" value=\"([^\"]+)\"").matcher(phone.get(link).body());
        assertThat(offered.find()).isTrue();

        var late = phone.post("/offer/accept", Map.of("token", token(link), "call", "once"));
        assertThat(phone.get(late.header("Location")).body()).contains("action=\"/offer/accept\"");
        var accepted =
                phone.post("/offer/accept", Map.of("token", token(link), "call", offered.group(1)));

        assertThat(phone.get(accepted.header("Location")).body())
                .contains("You hold this lead", "Next step: Call", offered.group(1));
    }

    @Test
    void aWordThatIsNoLinkOfOursOpensNothing() {
        assertThat(phone.get("/offer?token=guessed").status()).isEqualTo(410);
        assertThat(phone.get("/offer").status()).isEqualTo(410);
        assertThat(phone.post("/offer/accept", Map.of("token", "guessed")).status()).isEqualTo(410);
    }

    @Test
    void whatIsToldIsTakenFromTheOutboxOnce() {
        enquiries.from("Frida", "Muster");
        MAILBOX.next();

        List<Tellings.Telling> left =
                STAFF.sql().inTransaction(session -> Tellings.take(session, 10));
        assertThat(left).isEmpty();
        assertThat(MAILBOX.isEmpty()).isTrue();
    }

    @Test
    void aLeadGivenOnWithNothingToAnswerIsToldByMailWithItsPage() {
        long lead = enquiries.from("Hanna", "Muster");
        MAILBOX.next();
        seller.post("/inbox/" + lead + "/accept", Map.of());
        var colleague = colleague();

        seller.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/" + colleague.id(), "reason", "Austria is hers"));

        var mail = MAILBOX.next();
        assertThat(mail.to()).isEqualTo(colleague.email());
        assertThat(mail.subject()).isEqualTo("Given to you: Hanna Muster, Molkerei Alpsee");
        assertThat(mail.text())
                .contains("Austria is hers", "https://staffel.example.com/leads/" + lead)
                .doesNotContain("/offer?token=");
    }

    @Test
    void whoWantsNoMailsHasTheOfferInTheInboxAllTheSame() {
        seller.post("/notices", Map.of("notices", "yes", "mails", "no"));
        enquiries.from("Ida", "Leise");
        var colleague = colleague();
        DeskRouting.assign(STAFF.sql(), "sales", List.of(colleague.id().toString()));
        enquiries.from("Jan", "Laut");

        assertThat(MAILBOX.next().subject()).isEqualTo("Offer: Jan Laut, Molkerei Alpsee");
        assertThat(MAILBOX.isEmpty()).isTrue();
        assertThat(seller.get("/inbox").body()).contains("Ida Leise");
    }

    /// Another seller of the desk, who has nothing yet.
    private Caller.User colleague() {
        var known = active();
        STAFF.user(Role.SALES);
        var one = active().stream().filter(each -> !known.contains(each)).findFirst().orElseThrow();
        DeskRouting.assign(
                STAFF.sql(), "sales", List.of(user.id().toString(), one.id().toString()));
        return one;
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
