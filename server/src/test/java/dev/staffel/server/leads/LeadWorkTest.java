package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What staff do on the page of a lead stands there at once, under their name.
class LeadWorkTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor marketing = STAFF.user(Role.MARKETING);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    @Test
    void aNoteStandsOnTheTimelineWithItsAuthor() {
        long lead = aPaperReader("nora.notiz@example.com");

        marketing.post("/leads/" + lead + "/notes", Map.of("note", "Prefers <mails> in English"));

        assertThat(marketing.get("/leads/" + lead).body())
                .contains("The note is on the timeline")
                .contains("Prefers &lt;mails&gt; in English", ">Visitor<");
    }

    @Test
    void anEmptyNoteComesBackWithItsProblem() {
        long lead = aPaperReader("nils.leer@example.com");

        var reply = marketing.post("/leads/" + lead + "/notes", Map.of("note", " "));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"note-error\"", "Please fill this in");
    }

    @Test
    void aCallCountsAsThePlaybookSays() {
        long lead = aPaperReader("carl.call@example.com");

        seller.post(
                "/leads/" + lead + "/calls", Map.of("talk", "price", "said", "wants two machines"));

        assertThat(seller.get("/leads/" + lead).body())
                .contains("Called: asks for price", "wants two machines")
                .contains("Question about price or delivery time");
    }

    @Test
    void whatAPersonMovesIsHeldUntilThePersonEndsIt() {
        long lead = aPaperReader("mona.move@example.com");

        assertThat(marketing.post("/leads/" + lead + "/move", Map.of("to", "mql")).status())
                .isEqualTo(422);
        marketing.post("/leads/" + lead + "/move", Map.of("to", "mql", "words", "met at a dinner"));
        var moved = marketing.get("/leads/" + lead).body();
        assertThat(moved)
                .contains("From MGL to MQL", "decided by Visitor: met at a dinner")
                .contains("Held in this stage by hand", "/override/end");

        marketing.post("/leads/" + lead + "/override/end", Map.of("why", "was somebody else"));
        assertThat(marketing.get("/leads/" + lead).body())
                .contains("Criteria decide again", "was somebody else")
                .doesNotContain("Held in this stage by hand");
    }

    @Test
    void whoWinsADealSaysWhatItIsWorth() {
        long lead = aPaperReader("wanda.won@example.com");
        head.post("/leads/" + lead + "/move", Map.of("to", "sal", "words", "met her"));
        head.post("/leads/" + lead + "/move", Map.of("to", "opportunity", "words", "asked"));
        var typed = Map.of("to", "won", "words", "signed", "opportunity.value", "120.000 €");

        head.post("/leads/" + lead + "/move", typed);

        assertThat(head.get("/leads/" + lead).body())
                .contains("to Won", "Value of the deal", "€120,000");
    }

    @Test
    void aMoveThatIsNotForThatRoleIsRefusedWithItsReason() {
        long lead = aPaperReader("rosa.role@example.com");

        var reply = seller.post("/leads/" + lead + "/move", Map.of("to", "won", "words", "dreams"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("this move is not for your roles");
    }

    @Test
    void disqualifyingTakesAReasonOfThePlaybook() {
        long lead = aPaperReader("stu.dent@example.com");

        assertThat(
                        seller.post(
                                        "/leads/" + lead + "/move",
                                        Map.of("to", "disqualified", "words", "a student"))
                                .status())
                .isEqualTo(422);
        seller.post(
                "/leads/" + lead + "/move",
                Map.of("to", "disqualified", "disqualify", "student", "words", "writes a thesis"));

        assertThat(seller.get("/leads/" + lead).body())
                .contains("Student, private person or applicant", "writes a thesis");
    }

    @Test
    void anOfferIsAnsweredOnTheLeadsPage() {
        long accepted = enquiries.from("Anna", "Angebot");
        long returned = enquiries.from("Rita", "Rueckgabe");
        assertThat(head.get("/leads/" + accepted).body())
                .contains("Offered to the desk", "name=\"reason\" value=\"no-budget\"");

        head.post("/inbox/" + accepted + "/accept", Map.of("back", "lead"));
        assertThat(head.get("/leads/" + accepted).body())
                .contains("You hold this lead now", "accepted by Visitor")
                .doesNotContain("Offered to the desk Sales</h2>");

        assertThat(
                        head.post(
                                        "/inbox/" + returned + "/return",
                                        Map.of("back", "lead", "reason", "no-budget"))
                                .header("Location"))
                .isEqualTo("/leads/" + returned);
        assertThat(head.get("/leads/" + returned).body())
                .contains("Returned: No budget (about timing)");
        head.post("/inbox/" + returned + "/accept", Map.of("back", "lead"));
        assertThat(head.get("/leads/" + returned).body()).contains("Nothing was changed");
    }

    @Test
    void staffCorrectWhatIsKnownAndTheGradeFollows() {
        long lead = aPaperReader("karl.korrektur@example.com");

        var wrong =
                marketing.post(
                        "/leads/" + lead + "/known",
                        Map.of("account.revenue", "a lot", "country", "Atlantis"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Please give a whole number", "Please give a country");

        marketing.post(
                "/leads/" + lead + "/known",
                Map.of(
                        "email", "karl.korrektur@example.com",
                        "account.revenue", "12 Mio.",
                        "country", "Österreich",
                        "title", "Werkleiter"));
        assertThat(marketing.get("/leads/" + lead).body())
                .contains("€12,000,000", "Austria", "Werkleiter", "Changed what is known");
    }

    @Test
    void wordsOfThePlaybookAreInTheReadersLanguageWhateverTheBrowserAsksFor() {
        long lead = enquiries.from("Gerda", "Deutsch");
        var german = STAFF.user(Role.MARKETING).withCookie("staffel-language", "de");

        assertThat(german.get("/leads/" + lead, "Accept-Language", "en-GB").body())
                .contains("Verkaufschance", "Eignung")
                .doesNotContain("Opportunity");
    }

    private long aPaperReader(String email) {
        return enquiries.log(Map.of("email", email), "Paper Downloaded");
    }
}
