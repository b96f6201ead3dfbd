package dev.staffel.server.handover;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandoversResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String HANDOVERS = "/api/v1/handovers";

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Contract contract = Contract.of(STAFF);
    private final Visitor crm = STAFF.token(Scope.HANDOVERS_READ, Scope.HANDOVERS_WRITE);

    @BeforeEach
    void nobodyOnTheDesk() {
        STAFF.user(Role.SALES);
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static String head() {
        STAFF.user(Role.HEAD_OF_SALES);
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private Visitor.Reply post(long lead, String what, String body) {
        return crm.send(
                "POST",
                HANDOVERS + "/" + lead + "/" + what,
                body,
                "Content-Type",
                "application/json");
    }

    private JsonNode answered(long lead, String what, String body) {
        return contract.check("POST", HANDOVERS + "/{lead}/" + what, post(lead, what, body));
    }

    @Test
    void anOpenHandoverIsListedWithItsBriefAndAcceptedForAUser() {
        long lead = enquiries.from("Anna", "Angebot");

        var page = contract.check("GET", HANDOVERS, crm.get(HANDOVERS + "?limit=200"));
        var offer =
                page.path("items")
                        .valueStream()
                        .filter(item -> item.path("lead").asLong() == lead)
                        .findFirst()
                        .orElseThrow();
        assertThat(offer.path("name").asText()).isEqualTo("Anna Angebot");
        assertThat(offer.path("why").asText()).isNotBlank();
        assertThat(offer.path("returnReasons").toString()).contains("no-budget");

        var body = "{\"user\": \"" + head() + "\"}";
        assertThat(answered(lead, "accept", body).path("holder").asText()).startsWith("seller:");
        var late = answered(lead, "accept", body);
        assertThat(late.path("code").asText()).isEqualTo("not-open");
        assertThat(crm.get(HANDOVERS + "?limit=200").body()).doesNotContain("Anna Angebot");
    }

    /// A direct enquiry is worth more than another offer whose deadline is nearer.
    @Test
    void theListComesByDeadlineOrInTheOrderOfTheInbox() {
        for (String name : List.of("Nora", "Nina", "Nils")) enquiries.from(name, "Reihe");

        var byWorth = contract.check("GET", HANDOVERS, crm.get(HANDOVERS + "?order=worth&limit=2"));
        assertThat(byWorth.path("items")).hasSize(2);
        var first = byWorth.path("items").get(0).path("worth");
        assertThat(first.path("parts").toString()).contains("\"why\":\"enquiry\"");
        var next = byWorth.path("next").asText();
        var rest =
                contract.check(
                        "GET", HANDOVERS, crm.get(HANDOVERS + "?order=worth&cursor=" + next));
        assertThat(points(byWorth)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(points(rest)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(points(byWorth).getLast()).isGreaterThanOrEqualTo(points(rest).getFirst());
        assertThat(leads(rest)).doesNotContainAnyElementsOf(leads(byWorth));
        assertThat(byWorth.path("total").asInt())
                .isEqualTo(leads(byWorth).size() + leads(rest).size());

        var byDeadline = contract.check("GET", HANDOVERS, crm.get(HANDOVERS + "?limit=200"));
        var deadlines =
                byDeadline
                        .path("items")
                        .valueStream()
                        .map(item -> Instant.parse(item.path("deadline").asText()))
                        .toList();
        assertThat(deadlines).isSorted();
        var refused = crm.get(HANDOVERS + "?order=name&cursor=" + next);
        assertThat(contract.check("GET", HANDOVERS, refused).path("problems")).hasSize(2);
    }

    private static List<Integer> points(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("worth").path("points").asInt())
                .toList();
    }

    private static List<Long> leads(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("lead").asLong()).toList();
    }

    @Test
    void aReturnNeedsAReasonOfThePlaybookAndAUser() {
        long lead = enquiries.from("Bert", "Retour");

        var problem = answered(lead, "return", "{\"user\": \"nobody\", \"reason\": \"because\"}");
        assertThat(problem.path("problems")).hasSize(2);
        assertThat(problem.toString()).contains("\"user\"", "\"reason\"", "no-budget");

        var body = "{\"user\": \"" + head() + "\", \"reason\": \"no-budget\", \"text\": \"2028\"}";
        assertThat(answered(lead, "return", body).path("holder").asText()).isEqualTo("marketing");
        assertThat(post(999_999_999, "return", body).status()).isEqualTo(404);
    }

    @Test
    void aListForAUserHoldsOnlyWhatTheyMayAnswer() {
        enquiries.from("Cleo", "Fremd");
        var seller = STAFF.plane().part(Staff.class).active().getFirst().email();

        var mine = contract.check("GET", HANDOVERS, crm.get(HANDOVERS + "?user=" + seller));
        assertThat(mine.toString()).doesNotContain("Fremd");
        var refused = crm.get(HANDOVERS + "?user=nobody&limit=0&cursor=x");
        assertThat(contract.check("GET", HANDOVERS, refused).path("problems")).hasSize(3);
    }

    @Test
    void aLeadIsGivenOnInTheNameOfAUserWhoMay() {
        long lead = enquiries.from("Dirk", "Weiter");
        var seller = STAFF.plane().part(Staff.class).active().getFirst();
        DeskRouting.assign(STAFF.sql(), "sales", List.of(seller.id().toString()));

        var nothing = answered(lead, "reassign", "{\"user\": \"nobody\", \"desk\": \"sales\"}");
        assertThat(nothing.path("problems")).hasSize(2);
        var elsewhere =
                "{\"user\": \"%s\", \"desk\": \"export\", \"reason\": \"Austria\"}"
                        .formatted(head());
        assertThat(answered(lead, "reassign", elsewhere).toString()).contains("\"desk\"");

        var body =
                "{\"user\": \"%s\", \"desk\": \"sales\", \"seller\": \"%s\", \"reason\": \"Austria\"}"
                        .formatted(head(), seller.email());
        assertThat(answered(lead, "reassign", body).path("holder").asText())
                .isEqualTo("seller:sales:" + seller.id());
        var item =
                contract.check("GET", HANDOVERS, crm.get(HANDOVERS + "?user=" + seller.email()))
                        .path("items")
                        .valueStream()
                        .filter(offer -> offer.path("lead").asLong() == lead)
                        .findFirst()
                        .orElseThrow();
        assertThat(item.path("whyHolder").toString()).contains("Austria");
    }
}
