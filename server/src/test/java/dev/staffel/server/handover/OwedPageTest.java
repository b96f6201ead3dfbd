package dev.staffel.server.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sales asks marketing, and marketing answers.
class OwedPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f-]{36})@example\\.org");

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor marketing = STAFF.user(Role.MARKETING);

    @BeforeEach
    void theSellerIsTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(idOf(seller)));
    }

    private static String idOf(Visitor visitor) {
        var address = ADDRESS.matcher(visitor.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    @Test
    void aQuestionIsADutyOfMarketingUntilItIsAnswered() {
        long lead = enquiries.from("Anna", "Gefragt");
        assertThat(seller.get("/inbox").body()).contains("/leads/" + lead + "/question");

        var asked =
                seller.post(
                        "/leads/" + lead + "/question",
                        "back=inbox&item=phone&item=account.revenue&text=The+number+is+wrong");
        assertThat(asked.header("Location")).isEqualTo("/inbox");
        assertThat(seller.get("/leads/" + lead).body())
                .contains("Marketing was asked for phone, revenue", "The number is wrong");
        assertThat(seller.get("/inbox").body()).contains("Anna Gefragt");

        assertThat(marketing.get("/today").body())
                .contains("for data from marketing", "href=\"/owed\"");
        assertThat(marketing.get("/owed").body())
                .contains("Anna Gefragt", "phone, revenue", "Visitor asks", "The number is wrong");
        var known =
                Map.of(
                        "first-name", "Anna",
                        "last-name", "Gefragt",
                        "email", "Anna.Gefragt@example.com",
                        "phone", "+49 89 123456");
        marketing.post("/leads/" + lead + "/known", known);
        assertThat(marketing.get("/owed").body()).contains("Anna Gefragt", "revenue");

        marketing.post("/owed/" + lead + "/confirm", Map.of());
        assertThat(marketing.get("/owed").body())
                .contains("Answered. Whoever has asked is told.")
                .doesNotContain("Anna Gefragt");
        assertThat(seller.get("/leads/" + lead).body())
                .contains("Question answered")
                .doesNotContain("Marketing was asked for phone");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("asked marketing for data of a lead", "answered a question");
    }

    @Test
    void whoDoesNotHaveTheLeadAsksNothing() {
        long lead = enquiries.from("Berta", "Fremd");
        var other = STAFF.user(Role.SALES);

        assertThat(other.get("/leads/" + lead).body()).doesNotContain("/question\"");
        assertThat(other.post("/leads/" + lead + "/question", "item=phone").status())
                .isEqualTo(404);
        assertThat(marketing.post("/leads/" + lead + "/question", "item=phone").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoAttributeIsNotAskedFor() {
        long lead = enquiries.from("Carla", "Unklar");
        seller.post("/leads/" + lead + "/question", "item=shoe-size");
        assertThat(seller.get("/leads/" + lead).body())
                .contains("Nothing was asked: choose what is missing.");
    }

    @Test
    void anOpenClockIsSeenByItsHolderAndByHeads() {
        long lead = enquiries.from("Dora", "Fristlauf");
        var clock = "brief-clock";

        assertThat(seller.get("/leads/" + lead).body()).contains(clock);
        assertThat(STAFF.user(Role.HEAD_OF_SALES).get("/leads/" + lead).body()).contains(clock);
        assertThat(STAFF.user(Role.SALES).get("/leads/" + lead).body())
                .contains("Dora Fristlauf")
                .doesNotContain(clock)
                .doesNotContain("answer by");
        assertThat(seller.get("/leads?q=Fristlauf").body()).contains("clock-text");
        assertThat(marketing.get("/leads?q=Fristlauf").body())
                .contains("Dora Fristlauf")
                .doesNotContain("clock-text");
    }

    @Test
    void aProgramAsksAndReadsWhatIsOwed() {
        var contract = Contract.of(STAFF);
        var program = STAFF.token(Scope.HANDOVERS_READ, Scope.HANDOVERS_WRITE);
        long lead = enquiries.from("Emil", "Programm");
        var path = "/api/v1/handovers/" + lead + "/question";
        var body =
                "{\"user\": \"%s\", \"items\": [\"attribute:mobile\"], \"text\": \"On a trip\"}"
                        .formatted(idOf(seller));

        var asked = program.send("POST", path, body, "Content-Type", "application/json");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        var again = program.send("POST", path, body, "Content-Type", "application/json");
        assertThat(again.status()).isEqualTo(409);
        var wrong =
                program.send(
                        "POST",
                        path,
                        body.replace("attribute:mobile", "shoe-size"),
                        "Content-Type",
                        "application/json");
        assertThat(wrong.status()).isEqualTo(422);

        var owed = contract.check("GET", "/api/v1/owed", program.get("/api/v1/owed"));
        assertThat(owed.path("items").findValuesAsText("text")).contains("On a trip");
    }
}
