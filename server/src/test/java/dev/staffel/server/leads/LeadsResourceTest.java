package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadsResourceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final String LEADS = "/api/v1/leads";

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Contract contract = Contract.of(STAFF);
    private final Visitor program = STAFF.token(Scope.LEADS_READ, Scope.LEADS_WRITE);

    private Visitor.Reply tell(String body) {
        return program.send("POST", LEADS, body, "Content-Type", "application/json");
    }

    private JsonNode list(String parameters) {
        return contract.check("GET", LEADS, program.get(LEADS + parameters));
    }

    private JsonNode read(long lead, String what) {
        var reply = program.get(LEADS + "/" + lead + what, "Accept-Language", "en");
        return contract.check("GET", LEADS + "/{id}" + what.replaceFirst("\\?.*", ""), reply);
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    @Test
    void aPersonIsCreatedByAKeyAndUpdatedByItAgain() {
        var born =
                tell(
                        """
                        {"email": "Ida.Neu@example.com",
                         "attributes": {"first-name": "Ida", "last-name": "Neu", "account.employees": 180,
                                        "consent.phone": true}}
                        """);
        assertThat(born.status()).isEqualTo(201);
        long id = contract.check("POST", LEADS, born).path("id").asLong();

        var again =
                tell(
                        """
                        {"email": "ida.neu@example.com", "userId": "shop-77", "attributes": {"title": "Einkauf"}}
                        """);
        assertThat(again.status()).isEqualTo(200);
        assertThat(contract.check("POST", LEADS, again).path("id").asLong()).isEqualTo(id);
        var byUser = tell("{\"userId\": \"shop-77\", \"attributes\": {\"city\": \"Ulm\"}}");
        assertThat(contract.check("POST", LEADS, byUser).path("id").asLong()).isEqualTo(id);

        var lead = read(id, "");
        assertThat(lead.path("name").asText()).isEqualTo("Ida Neu");
        assertThat(lead.path("email").asText()).isEqualTo("ida.neu@example.com");
        assertThat(lead.path("source").asText()).isEqualTo("api");
        assertThat(texts(lead.path("attributes"), "name"))
                .contains("account.employees", "consent.phone", "title", "city");
        assertThat(texts(lead.path("attributes"), "value")).contains("180", "yes", "Einkauf");
    }

    @Test
    void whatSomebodyWithoutContactDataDidCountsOnceTheyAreKnown() {
        var unknown =
                tell(
                        """
                        {"anonymousId": "browser-1", "activity": {"event": "Data Sheet Downloaded"}}
                        """);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(contract.check("POST", LEADS, unknown).path("id").isNull()).isTrue();

        var known = tell("{\"anonymousId\": \"browser-1\", \"email\": \"otto@example.com\"}");
        assertThat(known.status()).isEqualTo(201);
        long id = contract.check("POST", LEADS, known).path("id").asLong();
        assertThat(read(id, "").path("interest").asInt()).isPositive();
    }

    @Test
    void everythingThatCantBeAcceptedIsNamedAtOnce() {
        var reply =
                tell(
                        """
                        {"email": "nobody", "userId": "null", "when": "now", "happened": "yesterday",
                         "attributes": {"First Name": "Ida", "title": ["x"]}, "activity": {"events": "x"}}
                        """);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        var problem = contract.check("POST", LEADS, reply);
        assertThat(texts(problem.path("problems"), "at"))
                .containsExactlyInAnyOrder(
                        "email",
                        "userId",
                        "when",
                        "happened",
                        "attributes.First Name",
                        "attributes.title",
                        "activity.event",
                        "activity.events");
        assertThat(tell("{}").body()).contains("one of email, userId and anonymousId");
        assertThat(tell("{").status()).isEqualTo(400);
    }

    @Test
    void theListIsFilteredByTheNamesOfItsFieldsAndPagedByACursor() {
        for (String name : List.of("Ada", "Bea", "Cora")) enquiries.from(name, "Blatt");

        assertThat(texts(list("?q=blatt&sort=name").path("items"), "firstName"))
                .containsExactly("Ada", "Bea", "Cora");
        var first = list("?q=blatt&sort=name&limit=2");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("totalIsExact").asBoolean()).isTrue();
        var cursor = first.path("next").asText();
        var second = list("?q=blatt&sort=name&limit=2&cursor=" + cursor);
        assertThat(texts(second.path("items"), "firstName")).containsExactly("Cora");
        assertThat(second.path("next").isNull()).isTrue();

        var stage = first.path("items").get(0).path("stage").asText();
        assertThat(list("?q=blatt&source=website&count=exact&stage=" + stage).path("total").asInt())
                .isEqualTo(3);
        assertThat(list("?q=blatt&stage=won").path("total").asInt()).isZero();
    }

    @Test
    void aFilterThatMeansNothingIsRefusedWithAllTheOthers() {
        var reply =
                program.get(
                        LEADS + "?stage=wonn&colour=red&limit=0&cursor=%21&from=soon&source=moon");
        var problem = contract.check("GET", LEADS, reply);
        assertThat(texts(problem.path("problems"), "at"))
                .containsExactlyInAnyOrder("stage", "colour", "limit", "from", "source");
        assertThat(program.get(LEADS + "?cursor=none").body()).contains("not a cursor");
    }

    @Test
    void theLinesOfAnExplanationAddUpToTheInterestExactly() {
        long id = enquiries.from("Erna", "Grund");

        var now = read(id, "/explanation");
        long sum = 0;
        for (JsonNode line : now.path("interest").path("lines")) {
            sum += line.path("thousandths").asLong();
        }
        assertThat(sum).isPositive().isEqualTo(now.path("interest").path("thousandths").asLong());
        assertThat(now.path("stage").path("reason").path("text").asText()).isNotBlank();
        assertThat(now.path("grade").path("letter").asText()).isEqualTo("A");
        assertThat(now.path("grade").path("personas").get(0).path("traits")).isNotEmpty();
        assertThat(now.path("maturity").path("id").asText()).isEqualTo("deciding");
        var german = program.get(LEADS + "/" + id + "/explanation", "Accept-Language", "de");
        assertThat(german.body()).contains("Entscheidung");

        var later = Instant.now().plus(Duration.ofDays(90));
        var faded = read(id, "/explanation?asOf=" + later);
        assertThat(faded.path("interest").path("thousandths").asLong()).isLessThan(sum);
        var before = Instant.now().minus(Duration.ofDays(1));
        var early = program.get(LEADS + "/" + id + "/explanation?asOf=" + before);
        assertThat(contract.check("GET", LEADS + "/{id}/explanation", early).path("code").asText())
                .isEqualTo("not-found");
        assertThat(program.get(LEADS + "/" + id + "/explanation?asOf=soon").status())
                .isEqualTo(422);
    }

    @Test
    void timelineAndSignalsTellWhatHappenedPageByPage() {
        long id = enquiries.from("Fritz", "Verlauf");

        var whole = read(id, "/timeline?limit=200");
        assertThat(texts(whole.path("items"), "kind")).contains("activity", "news", "decision");
        assertThat(whole.path("total").asInt()).isEqualTo(whole.path("items").size());
        var paged = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = read(id, "/timeline?limit=2&cursor=" + cursor);
            page.path("items").forEach(paged::add);
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactlyElementsOf(whole.path("items"));

        var signals = read(id, "/signals?limit=1");
        assertThat(signals.path("total").asInt()).isGreaterThan(1);
        var rest = read(id, "/signals?cursor=" + signals.path("next").asText());
        assertThat(rest.path("items").size()).isEqualTo(signals.path("total").asInt() - 1);
        assertThat(rest.toString()).contains("Quotation Requested", "\"last-name\":\"Verlauf\"");
        for (String what : List.of("", "/explanation", "/timeline", "/signals")) {
            assertThat(program.get(LEADS + "/999999999" + what).status()).isEqualTo(404);
        }
    }
}
