package dev.staffel.server.leads.mass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MassActionsTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static Map<String, String> form(String... namesAndValues) {
        var form = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        return form;
    }

    /// Asks for it and waits until it is over; the page that tells.
    private String done(Visitor visitor, Map<String, String> form) {
        return over(visitor, visitor.post("/leads/actions", form).header("Location"));
    }

    private static String over(Visitor visitor, String address) {
        assertThat(address).startsWith("/leads/actions/");
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            var body = visitor.get(address).body();
            if (body.contains(">finished<")) return body;
            if (Instant.now().isAfter(until)) throw new AssertionError(body);
            Thread.onSpinWait();
        }
    }

    private long visitor(String first) {
        return enquiries.log(
                Map.of("email", first + "@example.com", "first-name", first, "last-name", "Massen"),
                "Newsletter Confirmed");
    }

    @Test
    void leadsAreShownWithTheirCountBeforeAnythingIsDone() {
        long one = visitor("Eins");
        long two = visitor("Zwei");

        var page = head.get("/leads/selection?act=note&lead=" + one + "&lead=" + two).body();

        assertThat(page).contains("Add a note to 2 leads", "Eins Massen", "Zwei Massen");
        assertThat(head.get("/leads/selection?act=note").header("Location"))
                .isEqualTo("/leads?view=all");
        assertThat(head.get("/leads/selection?act=note&all=yes&query=q%3DMassen").body())
                .contains("that match", "Eins Massen");
    }

    @Test
    void aNoteStandsOnEachLeadAndIsStruckByTheUndoing() {
        long one = visitor("Notiz");

        var told =
                done(
                        head,
                        form("act", "note", "lead", "" + one, "count", "1", "text", "At the fair"));

        assertThat(told).contains("A note to 1 lead");
        assertThat(head.get("/leads/" + one).body()).contains("At the fair");
        assertThat(head.get("/audit").body()).contains("added a note to many leads");
        var id =
                head.get("/leads/actions")
                        .body()
                        .replaceAll("(?s).*?/leads/actions/(\\d+).*", "$1");
        var undo = head.post("/leads/actions/" + id + "/undo", Map.of()).header("Location");
        assertThat(over(head, undo)).contains("Undoing with 1 lead");
        assertThat(head.get("/leads/actions/" + id).body()).contains("See the undoing");
        assertThat(head.post("/leads/actions/" + id + "/undo", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whatCanNotBeAssignedIsToldWithItsReasonAndTheRestIsUndone() {
        long asked = enquiries.from("Frieda", "Anfrage");
        visitor("Marketinghat");
        var filter = "q=";

        var told =
                done(
                        head,
                        form(
                                "act",
                                "assign",
                                "all",
                                "yes",
                                "query",
                                filter,
                                "count",
                                count(),
                                "desk",
                                "requalification",
                                "text",
                                "holidays"));

        assertThat(told).contains("Marketinghat Massen", "for which it was not possible");
        assertThat(head.get("/leads?desk=requalification").body()).contains("/leads/" + asked);
        var id = told.replaceAll("(?s).*action=\"/leads/actions/(\\d+)/undo\".*", "$1");
        var undone =
                over(
                        head,
                        head.post("/leads/actions/" + id + "/undo", Map.of()).header("Location"));
        assertThat(undone).contains("Undoing with");
    }

    private String count() {
        return head.get("/leads/count?exactly=yes", "HX-Request", "true")
                .body()
                .replaceAll("(?s).*of ([\\d,]+).*", "$1")
                .replace(",", "");
    }

    @Test
    void nothingIsDoneWhenOtherLeadsMatchThanWereShown() {
        visitor("Mehr");
        var reply =
                head.post(
                        "/leads/actions",
                        form(
                                "act", "note", "all", "yes", "query", "q=Mehr", "count", "7",
                                "text", "x"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Meanwhile other leads match", "Add a note to 1 lead");
    }

    @Test
    void aMoveNeedsAReasonAndGoesBackByTheUndoing() {
        long lead = visitor("Weiter");
        assertThat(
                        head.post(
                                        "/leads/actions",
                                        form(
                                                "act", "move", "lead", "" + lead, "count", "1",
                                                "stage", "mql", "text", ""))
                                .status())
                .isEqualTo(422);

        var marketing = STAFF.user(Role.HEAD_OF_MARKETING);
        var told =
                done(
                        marketing,
                        form(
                                "act",
                                "move",
                                "lead",
                                "" + lead,
                                "count",
                                "1",
                                "stage",
                                "disqualified",
                                "text",
                                "competitor"));

        assertThat(marketing.get("/leads/" + lead).body()).contains("Disqualified");
        var id = told.replaceAll("(?s).*action=\"/leads/actions/(\\d+)/undo\".*", "$1");
        var undo = marketing.post("/leads/actions/" + id + "/undo", Map.of("text", "a mistake"));
        assertThat(over(marketing, undo.header("Location"))).contains("Undoing with 1 lead");
    }

    @Test
    void opportunitiesAreNotOpenedByTheDozen() {
        long lead = enquiries.from("Otto", "Dutzend");
        head.post("/inbox/" + lead + "/accept", Map.of());

        var told =
                done(
                        head,
                        form(
                                "act",
                                "move",
                                "lead",
                                "" + lead,
                                "count",
                                "1",
                                "stage",
                                "opportunity",
                                "text",
                                "all at once"));

        assertThat(told).contains("Opportunities are opened, won and lost one by one");
    }

    @Test
    void aSellerCanNotPassOnWhatOthersHold() {
        long asked = enquiries.from("Greta", "Fremd");
        var seller = STAFF.user(Role.SALES);
        var told =
                done(
                        seller,
                        form(
                                "act",
                                "assign",
                                "lead",
                                "" + asked,
                                "count",
                                "1",
                                "desk",
                                "requalification",
                                "text",
                                "no time"));
        assertThat(told).contains("Only its holder or a head passes it on");
    }

    @Test
    void anExportHoldsEveryLeadAndNoFormula() {
        enquiries.log(
                Map.of("email", "evil@example.com", "first-name", "=1+1", "last-name", "Formel"),
                "Newsletter Confirmed");
        var reply = STAFF.user(Role.MARKETING).get("/leads/export.csv?q=Formel");
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.body()).contains("First name", "'=1+1,Formel").doesNotContain("Massen");
        assertThat(STAFF.user(Role.SALES).get("/leads/export.csv").status()).isEqualTo(403);
        assertThat(head.get("/audit").body()).contains("exported leads");
    }
}
