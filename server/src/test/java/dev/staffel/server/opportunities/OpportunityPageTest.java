package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.mail.PlannedMail;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Sessions;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.opportunities.OpportunityList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the offer to the end of an opportunity, on the pages of a seller.
class OpportunityPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor seller = STAFF.user(Role.SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static String id(Role role) {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(role)))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Map<String, String> terms(String title) {
        var terms = new HashMap<String, String>();
        terms.put("title", title);
        terms.put("account", "Molkerei Alpsee");
        terms.put("seller", id(Role.SALES));
        terms.put("value", "1,2 Mio.");
        terms.put("currency", "EUR");
        terms.put("close", "2027-03-31");
        terms.put("competitors", "Tetra, Krones");
        return terms;
    }

    /// The address of a new opportunity, opened with an accepted lead.
    private String opened(long lead, String title) {
        head.post("/inbox/" + lead + "/accept", Map.of());
        var terms = terms(title);
        terms.put("lead", "" + lead);
        return seller.post("/opportunities", terms).header("Location");
    }

    @Test
    void anAcceptedLeadOpensAnOpportunityAndMovesToItsStage() {
        long lead = enquiries.from("Olga", "Offen");

        var at = opened(lead, "Packaging line 3");

        assertThat(seller.get(at).body())
                .contains("Packaging line 3", "Molkerei Alpsee", "€1,200,000", "31 Mar 2027")
                .contains("Tetra, Krones", "Olga Offen", "Opened with Olga Offen", "Visitor");
        assertThat(seller.get("/leads/" + lead).body())
                .contains("to Opportunity", "Packaging line 3", "€1,200,000");
        assertThat(seller.get("/opportunities?q=packaging").body())
                .contains("Packaging line 3", "€1,200,000");
    }

    @Test
    void aLeadThatIsNotWithSalesYetStaysWhereItIsIfThePlaybookHasNoWay() {
        long lead = enquiries.log(Map.of("email", "way@example.com"), "Paper Downloaded");
        seller.post(
                "/leads/" + lead + "/move", Map.of("to", "disqualified", "disqualify", "student"));
        var terms = terms("No way");
        terms.put("lead", "" + lead);

        var reply = seller.post("/opportunities", terms);

        assertThat(reply.header("Location")).isEqualTo("/leads/" + lead);
        assertThat(seller.get("/leads/" + lead).body()).contains("does not let you move");
        assertThat(seller.get("/opportunities?state=all&q=No+way").body())
                .contains("No opportunity");
    }

    @Test
    void anotherLeadOfTheCompanyJoinsAndItsOfferIsAccepted() {
        var at = opened(enquiries.from("Erna", "Erste"), "Two of them");
        long second = enquiries.from("Zoe", "Zweite");
        assertThat(seller.get(at).body()).contains("Zoe Zweite · Handover");

        seller.post(at + "/leads", Map.of("lead", "" + second));

        assertThat(seller.get(at).body()).contains("Zoe Zweite came in");
        assertThat(seller.get("/leads/" + second).body())
                .contains("accepted by", "to Opportunity", "Two of them");

        seller.post(at + "/leads/" + second + "/detach", Map.of());
        assertThat(seller.get(at).body()).contains("Zoe Zweite was taken out");
    }

    @Test
    void theSellerLearnsByMailOfAnotherLeadAtTheCompanyUntilItIsInTheOpportunity() {
        var letters = STAFF.plane().part(AccountLetters.class);
        var at = opened(enquiries.from("Alma", "Account"), "Told of it");
        long other = enquiries.from("Bodo", "Brandnew");
        var sam = UUID.fromString(id(Role.SALES));
        assertThat(letters.sellers(other)).contains(sam);
        var mail = new PlannedMail(1, AccountLetters.PURPOSE, sam, other, 1, Instant.now(), 0);

        var letter = letters.write(mail, "https://staffel.example").orElseThrow();
        assertThat(letter.subject()).contains("Molkerei Alpsee");
        assertThat(letter.text()).contains("Bodo Brandnew", "https://staffel.example/opport");
        assertThat(letter.html()).contains("Bodo Brandnew");

        seller.post(at + "/leads", Map.of("lead", "" + other));
        for (var one : STAFF.plane().part(OpportunityList.class).openAt("Molkerei Alpsee"))
            if (!at.endsWith("/" + one.id()))
                seller.post("/opportunities/" + one.id() + "/lost", Map.of("reason", "price"));
        assertThat(letters.sellers(other)).isEmpty();
        assertThat(letters.write(mail, "https://staffel.example")).isEmpty();
    }

    @Test
    void theSellerReadsOnceOnTheirPagesOfSomebodyNewAtTheCompany() {
        opened(enquiries.from("Arno", "Account"), "Told on pages");
        var news = STAFF.plane().part(AccountNews.class);
        var before = Instant.now().minusSeconds(3600);
        var marketing = STAFF.user(Role.MARKETING);
        var website = Map.of("email", "neu@example.com", "account.name", " molkerei ALPSEE");
        enquiries.log(website, "Page Viewed");

        news.look(before);
        news.look(before);

        var sams = STAFF.plane().part(Sessions.class).open(UUID.fromString(id(Role.SALES)));
        var sam = STAFF.nobody().withCookie("staffel-session", sams);
        var told = sam.get("/notices").body();
        assertThat(told.split("New lead at a company that you sell to: neu@example.com", -1))
                .as("told once")
                .hasSize(2);
        assertThat(marketing.get("/notices").body()).doesNotContain("neu@example.com");
    }

    @Test
    void whatIsWonIsWonForItsLeadsAndItsValueIsToldOnce() {
        long first = enquiries.from("Wanda", "Won");
        long second = enquiries.from("Willi", "Won");
        var at = opened(first, "Won together");
        seller.post(at + "/leads", Map.of("lead", "" + second));

        seller.post(at + "/won", Map.of("words", "signed at the fair"));

        assertThat(seller.get(at).body()).contains(">won<", "signed at the fair");
        assertThat(seller.get("/leads/" + first).body())
                .contains("to Won", "Value of the deal", "€1,200,000");
        assertThat(seller.get("/leads/" + second).body()).contains("to Won");
        var program = STAFF.token(Scope.LEADS_READ);
        assertThat(program.get("/api/v1/leads/" + first).body()).contains("opportunity.value");
        assertThat(program.get("/api/v1/leads/" + second).body())
                .contains("Willi")
                .doesNotContain("opportunity.value");
    }

    @Test
    void whatIsLostTakesAReasonOfThePlaybookAndCanBeOpenedAgain() {
        long lead = enquiries.from("Lea", "Lost");
        var at = opened(lead, "Lost and found");

        var without = seller.post(at + "/lost", Map.of("words", "no idea"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason-error\"");
        seller.post(at + "/lost", Map.of("reason", "price"));

        assertThat(seller.get(at).body()).contains(">lost<", "Price too high");
        assertThat(seller.get("/leads/" + lead).body()).contains("to Lost");
        assertThat(seller.post(at + "/won", Map.of()).status()).isEqualTo(303);
        assertThat(seller.get(at).body()).contains("has ended already", ">lost<");

        assertThat(seller.post(at + "/reopen", Map.of()).status()).isEqualTo(422);
        seller.post(at + "/reopen", Map.of("words", "they called back"));
        assertThat(seller.get(at).body()).contains(">open<", "Opened again: they called back");
        assertThat(seller.get("/leads/" + lead).body()).contains("From Lost to Opportunity");
    }

    @Test
    void aWinIsTakenBackByTheHeadOnly() {
        long lead = enquiries.from("Hedi", "Head");
        var at = opened(lead, "Won too soon");
        seller.post(at + "/won", Map.of());

        seller.post(at + "/reopen", Map.of("words", "was a mistake"));
        assertThat(seller.get(at).body()).contains("does not let you move Hedi Head", ">won<");

        head.post(at + "/reopen", Map.of("words", "was a mistake"));
        assertThat(seller.get(at).body()).contains(">open<");
    }

    @Test
    void whatTwoChangeAtOnceIsNotWrittenOver() {
        var at = opened(enquiries.from("Mia", "Meanwhile"), "At once");
        var seen = new Terms(seller.get(at).body());

        var mine = terms("At once, mine");
        mine.put("seen", seen.mark());
        seller.post(at, mine);
        var other = terms("At once, theirs");
        other.put("seen", seen.mark());
        head.post(at, other);

        assertThat(head.get(at).body()).contains("Somebody has just changed it", "At once, mine");
        assertThat(seller.post(at, Map.of("title", "", "value", "a lot")).body())
                .contains("id=\"title-error\"", "id=\"value-error\"");
    }

    /// The mark that a page carries.
    private record Terms(String body) {
        String mark() {
            int from = body.indexOf("name=\"seen\" value=\"") + 19;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    @Test
    void marketingReadsButDoesNotChange() {
        var at = opened(enquiries.from("Rea", "Read"), "Only read");
        var marketing = STAFF.user(Role.MARKETING);

        assertThat(marketing.get(at).body())
                .contains("Only read")
                .doesNotContain("Put down as won");
        assertThat(marketing.post(at + "/won", Map.of()).status()).isEqualTo(403);
    }
}
