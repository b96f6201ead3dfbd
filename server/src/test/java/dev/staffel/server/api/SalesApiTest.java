package dev.staffel.server.api;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What sellers do on their pages, their CRM does over REST; every answer is one that the description has.
class SalesApiTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String LEAD = "/api/v1/leads/{id}";
    private static final String OFFERS = "/api/v1/opportunities/{id}/offers";
    private static final String DOCUMENT = "/api/v1/opportunities/{id}/documents/{document}";

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Contract contract = Contract.of(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor crm =
            STAFF.token(
                    Scope.LEADS_READ,
                    Scope.LEADS_WRITE,
                    Scope.OPPORTUNITIES_READ,
                    Scope.OPPORTUNITIES_WRITE);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static String user() {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(Role.HEAD_OF_SALES)))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private JsonNode sent(Visitor by, String verb, String pattern, String path, String body) {
        var json = body.replace('\'', '"').replace("USER", user());
        return contract.check(
                verb, pattern, by.send(verb, path, json, "Content-Type", "application/json"));
    }

    private JsonNode sent(String verb, String pattern, String path, String body) {
        return sent(crm, verb, pattern, path, body);
    }

    private long accepted(String name) {
        long lead = enquiries.from(name, "Programm");
        head.post("/inbox/" + lead + "/accept", Map.of());
        return lead;
    }

    private String opened(String name) {
        var body = "{'user':'USER','lead':" + accepted(name) + ",'title':'Line','currency':'CHF'}";
        var all = "/api/v1/opportunities";
        return all + "/" + sent("POST", all, all, body).path("id").asLong();
    }

    @Test
    void anOfferIsDraftedChangedSentAndAccepted() {
        var at = opened("Ota");
        var positions =
                "'positions':[{'what':'Line','quantity':2500,'price':100001,'discount':250}]";
        var drafted =
                sent(
                        "POST",
                        OFFERS,
                        at + "/offers",
                        "{'user':'USER','title':'First','validUntil':'2027-03-31',"
                                + positions
                                + "}");
        var offer = drafted.at("/items/0");
        // 2.5 × 1,000.01 less 2.5 % is 2,437.524…, rounded to the cent
        assertThat(offer.path("total").asLong()).isEqualTo(243_752);
        assertThat(offer.path("currency").asText()).isEqualTo("CHF");
        assertThat(offer.path("state").asText()).isEqualTo("draft");
        var path = at + "/offers/" + offer.path("id").asLong();

        var changed =
                sent(
                        "PUT",
                        OFFERS + "/{offer}",
                        path,
                        "{'title':'Second','positions':[{'what':'Robot','price':5000000}]}");
        assertThat(changed.at("/items/0/total").asLong()).isEqualTo(5_000_000);
        var state = OFFERS + "/{offer}/state";
        sent("POST", state, path + "/state", "{'user':'USER','state':'sent'}");
        var late = sent("PUT", OFFERS + "/{offer}", path, "{'title':'x'," + positions + "}");
        assertThat(late.path("code").asText()).isEqualTo("meanwhile");
        sent("POST", state, path + "/state", "{'user':'USER','state':'accepted'}");

        var one = contract.check("GET", "/api/v1/opportunities/{id}", crm.get(at));
        assertThat(one.path("value").asLong()).isEqualTo(5_000_000);
        assertThat(one.path("step").asText()).isEqualTo("offered");
        var draft =
                sent(
                        "POST",
                        OFFERS,
                        at + "/offers",
                        "{'user':'USER','title':'Third'," + positions + "}");
        var removed =
                sent(
                        "DELETE",
                        OFFERS + "/{offer}",
                        at + "/offers/" + draft.at("/items/0/id").asLong(),
                        "");
        assertThat(removed.path("items")).hasSize(1);
    }

    @Test
    void everythingThatIsWrongWithAnOfferIsTold() {
        var at = opened("Ovid");
        var wrong =
                sent(
                        "POST",
                        OFFERS,
                        at + "/offers",
                        "{'user':'nobody','validUntil':'soon','positions':[{'price':-1,'discount':10001}]}");
        assertThat(wrong.path("problems").toString())
                .contains("\"user\"", "\"title\"", "\"validUntil\"", "positions[0].what")
                .contains("positions[0].price", "positions[0].discount");
        var missing = "/api/v1/opportunities/999999/offers";
        assertThat(contract.check("GET", OFFERS, crm.get(missing)).path("code").asText())
                .isEqualTo("not-found");
    }

    @Test
    void documentsAreProvedByTheirContentAndGivenOutAsFiles() {
        var at = opened("Dora");
        var body = "{'user':'USER','title':'One','positions':[{'what':'Line','price':1}]}";
        long offer = sent("POST", OFFERS, at + "/offers", body).at("/items/0/id").asLong();
        var documents = OFFERS + "/{offer}/documents";
        var to = at + "/offers/" + offer + "/documents?user=" + user() + "&name=";
        var type = new String[] {"Content-Type", "application/octet-stream"};

        var added =
                contract.check(
                        "POST", documents, crm.send("POST", to + "offer.pdf", "%PDF-1.7 x", type));
        var document = added.at("/items/0/documents/0");
        assertThat(document.path("name").asText()).isEqualTo("offer.pdf");
        var page = crm.send("POST", to + "page.pdf", "<html>", type);
        assertThat(contract.check("POST", documents, page).toString()).contains("\"name\"");

        var path = at + "/documents/" + document.path("id").asLong();
        var file = crm.get(path);
        assertThat(file.body().getBytes(StandardCharsets.UTF_8)).asString().isEqualTo("%PDF-1.7 x");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        var gone = contract.check("DELETE", DOCUMENT, crm.send("DELETE", path, ""));
        assertThat(gone.at("/items/0/documents")).isEmpty();
        assertThat(crm.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCustomersProductsAndReferralsAreKept() {
        long lead = accepted("Kurt");
        var at = "/api/v1/leads/" + lead;
        var product = "{'product':'Palletiser','mark':'4711','since':'2024-03-31'}";
        var added = sent("POST", LEAD + "/products", at + "/products", product);
        assertThat(added.at("/products/0/mark").asText()).isEqualTo("4711");
        assertThat(
                        sent("POST", LEAD + "/products", at + "/products", "{'since':'once'}")
                                .path("problems"))
                .hasSize(2);

        var person = "{'user':'USER','lastName':'Huber','email':'huber@dairy.example.com'}";
        long huber =
                sent("POST", LEAD + "/referrals", at + "/referrals", person).path("lead").asLong();
        var by =
                contract.check(
                        "GET", LEAD + "/customer", crm.get("/api/v1/leads/" + huber + "/customer"));
        assertThat(by.path("referredBy").toString()).isEqualTo("[" + lead + "]");
        var nobody = "{'user':'USER','lastName':'Huber'}";
        assertThat(sent("POST", LEAD + "/referrals", at + "/referrals", nobody).toString())
                .contains("\"email\"");

        var path = at + "/products/" + added.at("/products/0/id").asLong();
        var pattern = LEAD + "/products/{product}";
        assertThat(sent("DELETE", pattern, path, "").path("products")).isEmpty();
        assertThat(sent("DELETE", pattern, path, "").path("code").asText()).isEqualTo("not-found");
    }

    @Test
    void researchLinksAreReadByAllAndChangedByAdministrators() {
        var all = "/api/v1/research-links";
        var admin = STAFF.token(Scope.ADMIN);
        var link = "{'name':'Register','template':'https://r.example/?q={company}','company':true}";
        assertThat(crm.send("POST", all, "{}", "Content-Type", "application/json").status())
                .isEqualTo(403);
        sent(admin, "POST", all, all, link);
        var found = contract.check("GET", all, crm.get(all)).path("items");
        long id =
                found.valueStream()
                        .filter(one -> one.path("name").asText().equals("Register"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        long lead = enquiries.from("Rita", "Recherche");
        var links = crm.get("/api/v1/leads/" + lead + "/research");
        assertThat(contract.check("GET", LEAD + "/research", links).toString())
                .contains("https://r.example/?q=Molkerei%20Alpsee");

        var wrong = "{'name':'Register','template':'https://{company}/'}";
        assertThat(sent(admin, "PUT", all + "/{id}", all + "/" + id, wrong).toString())
                .contains("\"template\"");
        var left = sent(admin, "DELETE", all + "/{id}", all + "/" + id, "");
        assertThat(left.toString()).doesNotContain("r.example");
    }

    @Test
    void theLibraryOfObjectionsIsChangedAndWhatWorkedIsTold() {
        var all = "/api/v1/objections";
        var made =
                sent(
                        "POST",
                        all,
                        all,
                        "{'words':'Too dear','tags':['price'],'answer':'Over five years not'}");
        var at = all + "/" + made.path("id").asLong();
        long answer = made.at("/answers/0/id").asLong();
        sent("PUT", all + "/{id}", at, "{'words':'Too expensive'}");
        sent("POST", all + "/{id}/answers", at + "/answers", "{'words':'Leasing'}");

        long lead = enquiries.from("Edda", "Einwand");
        var raise = LEAD + "/objections";
        var to = "/api/v1/leads/" + lead + "/objections";
        var raised =
                sent(
                        "POST",
                        raise,
                        to,
                        "{'user':'USER','objection':%d,'answer':%d}"
                                .formatted(made.path("id").asLong(), answer));
        assertThat(raised.at("/items/0/worked").isNull()).isTrue();
        var position = to + "/" + raised.at("/items/0/position").asLong();
        var ended =
                sent(
                        "POST",
                        raise + "/{position}/outcome",
                        position + "/outcome",
                        "{'user':'USER','worked':true}");
        assertThat(ended.at("/items/0/worked").asBoolean()).isTrue();
        var changed =
                sent(
                        "PUT",
                        all + "/{id}/answers/{answer}",
                        at + "/answers/" + answer,
                        "{'words':'Over five years it is the cheapest'}");
        assertThat(changed.at("/answers/0/worked").asInt()).isEqualTo(1);
        assertThat(changed.path("answers")).hasSize(2);
        var back =
                sent(
                        "POST",
                        raise + "/{position}/take-back",
                        position + "/take-back",
                        "{'user':'USER'}");
        assertThat(back.path("items")).isEmpty();
    }

    @Test
    void notesAndCallsStandOnTheTimeline() {
        long lead = accepted("Nora");
        var at = "/api/v1/leads/" + lead;
        var note = "{\"user\":\"" + user() + "\",\"text\":\"Prefers English\"}";
        var call = "{\"user\":\"" + user() + "\",\"outcome\":\"price\",\"text\":\"two machines\"}";
        var type = new String[] {"Content-Type", "application/json"};
        assertThat(crm.send("POST", at + "/notes", note, type).status()).isEqualTo(204);
        assertThat(crm.send("POST", at + "/calls", call, type).status()).isEqualTo(204);

        assertThat(head.get("/leads/" + lead).body())
                .contains("Prefers English", "Called: asks for price", "two machines");
        assertThat(sent("POST", LEAD + "/calls", at + "/calls", "{'user':'USER'}").toString())
                .contains("not-reached");
        var nobody = "/api/v1/leads/999999/notes";
        assertThat(sent("POST", LEAD + "/notes", nobody, note).path("code").asText())
                .isEqualTo("not-found");
    }
}
