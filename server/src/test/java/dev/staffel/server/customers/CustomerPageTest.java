package dev.staffel.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.erasure.Erasures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A lead after it was won.
class CustomerPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private long customer(String name) {
        long lead = new Enquiries(STAFF).from(name, "Customer");
        head.post("/inbox/" + lead + "/accept", Map.of());
        for (String stage : List.of("opportunity", "won", "customer"))
            head.post("/leads/" + lead + "/move", Map.of("to", stage, "words", "signed"));
        return lead;
    }

    @Test
    void aCustomerHasProductsOfOurs() {
        long lead = customer("Kai");
        var panel = "/leads/" + lead + "/customer";

        assertThat(head.post("/leads/" + lead + "/products", Map.of("product", "")).status())
                .isEqualTo(422);
        head.post(
                "/leads/" + lead + "/products",
                Map.of("product", "Filler 200", "mark", "SN-17", "since", "2025-05-02"));

        var body = head.get(panel).body();
        assertThat(body).contains("Filler 200", "SN-17", "since 2 May 2025");
        int at = body.indexOf("/products/") + 10;
        var product = body.substring(at, body.indexOf('/', at));
        head.post("/leads/" + lead + "/products/" + product + "/remove", Map.of());
        assertThat(head.get(panel).body()).doesNotContain("Filler 200");
    }

    @Test
    void aComplaintStopsNurturingUntilItIsAnswered() {
        long lead = customer("Konrad");
        var program = STAFF.token(Scope.LEADS_READ, Scope.LEADS_WRITE);
        var api = "/api/v1/leads/" + lead;
        assertThat(program.get(api).body()).contains("\"mayBeNurtured\":true");
        assertThat(head.get("/leads/" + lead).body()).doesNotContain("A complaint is open");

        head.post("/leads/" + lead + "/calls", Map.of("talk", "complaint", "said", "it leaks"));
        assertThat(program.get(api).body()).contains("\"mayBeNurtured\":false");
        assertThat(head.get("/leads/" + lead).body())
                .contains("A complaint is open", "Called: complains", "it leaks");
        assertThat(head.get("/leads/" + lead + "/customer").body())
                .contains("nothing is sent to nurture this customer");

        var answer = "/leads/" + lead + "/complaint/answer";
        assertThat(head.post(answer, Map.of("answer", " ")).status()).isEqualTo(422);
        head.post(answer, Map.of("answer", "The seal was replaced"));
        assertThat(program.get(api).body()).contains("\"mayBeNurtured\":true");
        assertThat(head.get("/leads/" + lead).body())
                .contains("Complaint answered", "The seal was replaced")
                .doesNotContain("A complaint is open");

        var type = new String[] {"Content-Type", "application/json"};
        var user = "{\"user\":\"" + email() + "\",";
        program.send("POST", api + "/calls", user + "\"outcome\":\"complaint\"}", type);
        assertThat(program.get(api + "/customer").body()).contains("\"mayBeNurtured\":false");
        var words = user + "\"text\":\"A new one was sent\"}";
        var path = api + "/complaint/answer";
        assertThat(program.send("POST", path, words, type).status()).isEqualTo(204);
        assertThat(program.send("POST", path, words, type).status()).isEqualTo(409);
        assertThat(program.get(api + "/customer").body()).contains("\"mayBeNurtured\":true");
    }

    private static String email() {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                .findFirst()
                .orElseThrow()
                .email();
    }

    @Test
    void whomACustomerRecommendsBecomesALeadLinkedToIt() {
        long lead = customer("Karla");

        var wrong = Map.of("last", "Empfohlen", "email", "not a mail");
        assertThat(head.post("/leads/" + lead + "/referrals", wrong).status()).isEqualTo(422);
        var address =
                head.post(
                                "/leads/" + lead + "/referrals",
                                Map.of(
                                        "first", "Rike",
                                        "last", "Empfohlen",
                                        "email", "rike@example.com",
                                        "company", "Brauerei Berg"))
                        .header("Location");

        assertThat(head.get(address).body()).contains("Rike Empfohlen", "Brauerei Berg");
        assertThat(head.get(address + "/customer").body())
                .contains("Recommended by", "Karla Customer");
        assertThat(head.get("/leads/" + lead + "/customer").body()).contains("Rike Empfohlen");

        STAFF.plane().part(Erasures.class).erase(lead, "dora", "17");
        assertThat(head.get(address + "/customer").body()).doesNotContain("Recommended by");
    }

    @Test
    void aComplaintStandsInTheLogAsWhatTheCustomerDid() {
        long lead = customer("Kuno");

        head.post(
                "/leads/" + lead + "/calls",
                Map.of("talk", "complaint", "said", "leaks since Monday"));

        assertThat(head.get("/leads/" + lead).body())
                .contains("Called: complains", "leaks since Monday");
    }

    @Test
    void whoIsNoCustomerHasNoPanel() {
        long lead = new Enquiries(STAFF).log(Map.of("email", "n@example.com"), "Paper Downloaded");
        assertThat(head.get("/leads/" + lead + "/customer", "HX-Request", "true").body())
                .doesNotContain("Installed products");
    }
}
