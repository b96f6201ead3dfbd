package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// No lead stands in the stage of opportunities without one, however it got there, and none leaves it to be won or lost
/// while its opportunity stays open.
class LeadMoveTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String MOVE = "/api/v1/leads/{id}/move";

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Contract contract = Contract.of(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor crm = STAFF.token(Scope.LEADS_WRITE);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private long accepted(String firstName, String company) {
        long lead =
                enquiries.log(
                        Map.of(
                                "email", firstName + "@" + firstName + ".example.com",
                                "first-name", firstName,
                                "last-name", "Move",
                                "account.name", company,
                                "account.industry", "Molkerei",
                                "account.employees", "180",
                                "title", "Leiter Instandhaltung",
                                "country", "DE",
                                "consent.phone", "yes"),
                        "Quotation Requested");
        head.post("/inbox/" + lead + "/accept", Map.of());
        return lead;
    }

    private static List<Opportunity> of(long lead) {
        return STAFF.plane().part(OpportunityList.class).ofLead(lead);
    }

    private Visitor.Reply move(long lead, Map<String, String> form) {
        return head.post("/leads/" + lead + "/move", form);
    }

    private String stage(long lead) {
        return contract.check(
                        "GET",
                        "/api/v1/leads/{id}",
                        STAFF.token(Scope.LEADS_READ).get("/api/v1/leads/" + lead))
                .path("stage")
                .asText();
    }

    private JsonNode told(long lead, String body) {
        var user =
                STAFF.plane().part(Staff.class).active().stream()
                        .filter(one -> one.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                        .findFirst()
                        .orElseThrow();
        var json = body.replace('\'', '"').replace("USER", user.email());
        var path = "/api/v1/leads/" + lead + "/move";
        return contract.check(
                "POST", MOVE, crm.send("POST", path, json, "Content-Type", "application/json"));
    }

    @Test
    void aLeadThatIsMovedThereComesWithAnOpportunity() {
        long lead = accepted("otto", "Otto AG");

        move(
                lead,
                Map.of(
                        "to", "opportunity",
                        "opportunity.title", "Line 7",
                        "opportunity.value", "250.000",
                        "opportunity.currency", "CHF",
                        "opportunity.close", "2027-06-30"));

        assertThat(stage(lead)).isEqualTo("opportunity");
        var terms = of(lead).getFirst().terms();
        assertThat(terms.title()).isEqualTo("Line 7");
        assertThat(terms.value()).contains(25_000_000L);
        assertThat(terms.currency()).isEqualTo("CHF");
        assertThat(terms.closeOn()).map(Object::toString).contains("2027-06-30");
    }

    @Test
    void nothingOfItHasToBeFilledIn() {
        long lead = accepted("olga", "Olga GmbH");

        move(lead, Map.of("to", "opportunity"));

        var one = of(lead).getFirst();
        assertThat(one.isOpen()).isTrue();
        assertThat(one.terms().title()).isEqualTo("Olga GmbH");
        assertThat(one.terms().account()).isEqualTo("Olga GmbH");
        assertThat(one.terms().value()).isEmpty();
    }

    @Test
    void whatIsWrongWithItStopsTheMove() {
        long lead = accepted("ophelia", "Ophelia KG");

        var reply =
                move(
                        lead,
                        Map.of(
                                "to", "opportunity",
                                "opportunity.value", "much",
                                "opportunity.close", "soon"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("opportunity.value-error", "opportunity.close-error");
        assertThat(of(lead)).isEmpty();
        assertThat(stage(lead)).isEqualTo("sal");
    }

    @Test
    void aSecondLeadOfTheCompanyMayJoinTheOpenOne() {
        long first = accepted("paul", "Paul & Söhne");
        long second = accepted("petra", "Paul & Söhne");
        move(first, Map.of("to", "opportunity", "opportunity.title", "Robot cell"));
        long id = of(first).getFirst().id();
        assertThat(head.get("/leads/" + second).body())
                .contains("“Robot cell”, open at the same company");

        move(second, Map.of("to", "opportunity", "opportunity", "" + id));

        assertThat(of(second)).extracting(Opportunity::id).containsExactly(id);
        assertThat(stage(second)).isEqualTo("opportunity");
        long stranger = accepted("pia", "Pia SE");
        assertThat(move(stranger, Map.of("to", "opportunity", "opportunity", "" + id)).status())
                .isEqualTo(422);
    }

    @Test
    void whoeverMovesALeadToWonMaySayWhy() {
        long lead = accepted("wera", "Wera GmbH");
        move(lead, Map.of("to", "opportunity"));
        assertThat(head.get("/leads/" + lead).body())
                .contains("data-for=\"win\"", "Why it was won", "Not said");

        assertThat(move(lead, Map.of("to", "won", "win", "no-such-reason")).status())
                .isEqualTo(422);
        assertThat(of(lead).getFirst().isOpen()).isTrue();

        move(lead, Map.of("to", "won", "win", "trust"));
        assertThat(of(lead).getFirst().reason()).isEqualTo("trust");
    }

    @Test
    void whoIsWonTakesTheOpportunityAlongAndComesBackWithIt() {
        long lead = accepted("rita", "Rita oHG");
        move(lead, Map.of("to", "opportunity"));
        assertThat(head.get("/leads/" + lead).body())
                .contains("The opportunity “Rita oHG” ends with it");

        move(lead, Map.of("to", "won", "words", "signed", "opportunity.value", "90.000"));

        var won = of(lead).getFirst();
        assertThat(won.state()).isEqualTo(Opportunity.State.WON);
        assertThat(won.terms().value()).contains(9_000_000L);
        assertThat(stage(lead)).isEqualTo("won");

        move(
                lead,
                Map.of(
                        "to", "opportunity",
                        "words", "they wait for the bank",
                        "opportunity", "" + won.id()));
        assertThat(of(lead)).hasSize(1);
        assertThat(of(lead).getFirst().isOpen()).isTrue();
        assertThat(stage(lead)).isEqualTo("opportunity");
    }

    @Test
    void whoIsLostTakesItAlongWithTheReason() {
        long lead = accepted("lars", "Lars AB");
        move(lead, Map.of("to", "opportunity"));

        move(lead, Map.of("to", "lost", "loss", "price", "words", "by a tenth"));

        var lost = of(lead).getFirst();
        assertThat(lost.state()).isEqualTo(Opportunity.State.LOST);
        assertThat(lost.reason()).isEqualTo("price");
        assertThat(lost.words()).isEqualTo("by a tenth");
        assertThat(stage(lead)).isEqualTo("lost");
    }

    @Test
    void aCustomerWhoIsMovedThereGoesThere() {
        long lead = accepted("karla", "Karla e.K.");
        move(lead, Map.of("to", "opportunity"));
        move(lead, Map.of("to", "won"));
        move(lead, Map.of("to", "customer"));

        move(lead, Map.of("to", "opportunity", "words", "wants a second line"));

        assertThat(stage(lead)).isEqualTo("opportunity");
        assertThat(of(lead)).hasSize(2);
        assertThat(of(lead).getFirst().isOpen()).isTrue();
    }

    @Test
    void theBoardAsksTheSame() {
        long lead = accepted("bert", "Bert Bau");
        var at = "/board/leads/" + lead + "/move";
        assertThat(head.get(at + "?to=opportunity").body())
                .contains("The lead comes with an opportunity", "opportunity.close")
                .doesNotContain("data-at-once");

        head.post(at, Map.of("to", "opportunity", "opportunity.value", "1,5 Mio."));

        assertThat(of(lead).getFirst().terms().value()).contains(150_000_000L);
    }

    @Test
    void aProgramMovesItAlike() {
        long lead = accepted("anke", "Anke API");
        var opened =
                told(
                        lead,
                        "{'user':'USER','to':'opportunity','opportunity':"
                                + "{'title':'By API','value':4200000,'closeOn':'2027-02-28'}}");
        assertThat(opened.path("stage").asText()).isEqualTo("opportunity");
        assertThat(of(lead).getFirst().id()).isEqualTo(opened.at("/opportunities/0").asLong());
        assertThat(of(lead).getFirst().terms().value()).contains(4_200_000L);

        var lost = told(lead, "{'user':'USER','to':'lost','reason':'price'}");
        assertThat(lost.path("stage").asText()).isEqualTo("lost");
        assertThat(of(lead).getFirst().state()).isEqualTo(Opportunity.State.LOST);
    }

    @Test
    void aProgramIsToldEverythingThatIsWrong() {
        long lead = accepted("alma", "Alma API");
        assertThat(
                        told(
                                        lead,
                                        "{'user':'USER','to':'opportunity','opportunity':"
                                                + "{'id':999999,'value':-1,'currency':'XYZ'}}")
                                .path("problems")
                                .toString())
                .contains("opportunity.id", "opportunity.value", "opportunity.currency");
        assertThat(told(lead, "{'user':'nobody','to':'sql'}").path("problems").toString())
                .contains("\"user\"");
        assertThat(told(lead, "{'user':'USER','to':'won'}").path("problems").toString())
                .contains("\"to\"");
        assertThat(told(999_999, "{'user':'USER','to':'won'}").path("code").asText())
                .isEqualTo("not-found");
        assertThat(stage(lead)).isEqualTo("sal");
    }
}
