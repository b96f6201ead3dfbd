package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.OpportunityOffers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Offers on an opportunity, from the draft to the answer, with a document.
class OffersPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private String opened(String name) {
        long lead = enquiries.from(name, "Offer");
        head.post("/inbox/" + lead + "/accept", Map.of());
        var seller =
                STAFF.plane().part(Staff.class).active().stream()
                        .filter(user -> user.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                        .findFirst()
                        .orElseThrow();
        return head.post(
                        "/opportunities",
                        Map.of(
                                "lead",
                                "" + lead,
                                "title",
                                "Line of " + name,
                                "seller",
                                seller.id().toString(),
                                "currency",
                                "EUR"))
                .header("Location");
    }

    private static long id(String at) {
        return Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
    }

    private static OpportunityOffer latest(String at) {
        return STAFF.plane().part(OpportunityOffers.class).of(id(at)).getFirst();
    }

    private void draft(String at) {
        head.post(
                at + "/offers",
                Map.of(
                        "title", "First offer",
                        "valid", "2020-01-31",
                        "what-0", "Gripper",
                        "quantity-0", "2",
                        "price-0", "12.500",
                        "discount-0", "12,5 %",
                        "what-1", "Set-up",
                        "price-1", "999,99"));
    }

    @Test
    void theTotalOfAnAcceptedOfferBecomesTheValue() {
        var at = opened("Otto");
        draft(at);
        assertThat(head.get(at).body()).contains("First offer", "€22,874.99", "12.5 %", "draft");

        var offer = at + "/offers/" + latest(at).id();
        head.post(offer + "/state", Map.of("to", "sent"));
        assertThat(head.get(at).body()).contains("no longer valid", "The offer is sent");
        head.post(offer + "/state", Map.of("to", "accepted"));

        assertThat(head.get(at).body()).contains("Value: €22,874.99", "Offer accepted");
        assertThat(head.get("/opportunities?q=Line+of+Otto").body()).contains("€22,874.99");
    }

    @Test
    void whatWasSentIsNotChangedAnyMore() {
        var at = opened("Olaf");
        draft(at);
        var offer = at + "/offers/" + latest(at).id();
        head.post(offer, Map.of("title", "Second thought", "what-0", "Gripper", "price-0", "10"));
        assertThat(latest(at).total()).isEqualTo(1_000);
        head.post(offer + "/state", Map.of("to", "accepted"));
        assertThat(latest(at).state()).isEqualTo(OpportunityOffer.State.DRAFT);
        head.post(offer + "/state", Map.of("to", "sent"));

        head.post(offer, Map.of("title", "Too late", "what-0", "Gripper", "price-0", "1"));
        head.post(offer + "/remove", Map.of());

        assertThat(latest(at).terms().title()).isEqualTo("Second thought");
        assertThat(head.get(offer).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithAnOfferIsToldAtItsField() {
        var at = opened("Oda");
        var reply =
                head.post(
                        at + "/offers",
                        Map.of(
                                "title",
                                "",
                                "what-0",
                                "Gripper",
                                "quantity-0",
                                "many",
                                "discount-0",
                                "101"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("id=\"title-error\"", "id=\"quantity-0-error\"", "id=\"price-0-error\"")
                .contains("id=\"discount-0-error\"");
    }

    private Visitor.Reply upload(String at, String name, String content) {
        var body =
                """
                --x\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/html\r
                \r
                %s\r
                --x--\r
                """
                        .formatted(head.csrf(), name, content);
        return head.send(
                "POST",
                at + "/offers/" + latest(at).id() + "/documents",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=x");
    }

    @Test
    void aDocumentIsGivenOutAsAFileAndNeverAsAPage() {
        var at = opened("Orla");
        draft(at);

        upload(at, "../Angebot Ü.pdf", "%PDF-1.7 <script>alert(1)</script>");

        var document = latest(at).documents().getFirst();
        assertThat(document.name()).isEqualTo("Angebot Ü.pdf");
        var reply = head.get(at + "/documents/" + document.id());
        assertThat(reply.body()).startsWith("%PDF-1.7");
        assertThat(reply.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(reply.header("Content-Disposition")).startsWith("attachment;");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(head.get(at).header("Content-Security-Policy")).doesNotContain("sandbox");

        head.post(at + "/documents/" + document.id() + "/remove", Map.of());
        assertThat(latest(at).documents()).isEmpty();
        assertThat(head.get(at + "/documents/" + document.id()).status()).isEqualTo(404);
    }

    @Test
    void aPageInDisguiseAndWhatIsTooLongAreRefused() {
        var at = opened("Ona");
        draft(at);
        upload(at, "evil.pdf", "<html><script>alert(1)</script>");
        assertThat(head.get(at).body()).contains("A document is one of PDF");
        upload(at, "long.pdf", "%PDF-" + "x".repeat(DocumentsPage.LONGEST));
        assertThat(head.get(at).body()).contains("at most 10 MB");
        assertThat(latest(at).documents()).isEmpty();
    }
}
