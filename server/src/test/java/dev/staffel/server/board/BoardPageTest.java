package dev.staffel.server.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.testing.Visitor.Reply;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Cards are moved by the rules of the pages that they stand for.
class BoardPageTest {
    private static final Pattern NEXT = Pattern.compile("hx-get=\"(/board/column[^\"]+)\"");
    private static final Pattern CARD = Pattern.compile("id=\"card-(leads|opportunities)-(\\d+)\"");

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Visitor marketing = STAFF.user(Role.MARKETING);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static String at(long lead) {
        return "/board/leads/" + lead + "/move";
    }

    private long aReader(String name) {
        var known = Map.of("email", name + "@example.com", "last-name", name);
        return enquiries.log(known, "Paper Downloaded");
    }

    /// As the board sends a move.
    private static Reply moved(Visitor visitor, String path, Map<String, String> fields) {
        var typed = new TreeMap<>(fields);
        typed.put("_csrf", visitor.csrf());
        var form =
                typed.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return visitor.send(
                "POST",
                path,
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "HX-Request",
                "true");
    }

    /// The part of the board that is one column.
    private static String column(String board, String id) {
        int start = board.indexOf("id=\"column-" + id + "\"");
        assertThat(start).as("column " + id).isPositive();
        return board.substring(start, board.indexOf("</section>", start));
    }

    @Test
    void aLeadThatIsMovedStandsWhereThePlaybookThenTakesIt() {
        long lead = aReader("Mover");
        assertThat(column(marketing.get("/board").body(), "mgl")).contains(">Mover<");

        assertThat(marketing.get(at(lead)).body()).contains("Now in: MGL", "?to=mql");
        assertThat(marketing.get(at(lead) + "?to=mql").body()).contains("Move to MQL");
        assertThat(moved(marketing, at(lead), Map.of("to", "mql")).status()).isEqualTo(422);
        var reply = moved(marketing, at(lead), Map.of("to", "mql", "words", "met at a dinner"));

        assertThat(reply.body())
                .contains("“Mover” is now in Handover.", "data-to=\"handover\"", "hx-swap-oob");
        assertThat(column(marketing.get("/board").body(), "handover")).contains(">Mover<");
        assertThat(marketing.get("/leads/" + lead).body()).contains("met at a dinner");
    }

    @Test
    void whoHasNoScriptMovesByTheSameForm() {
        long lead = aReader("Plain");

        var reply = marketing.post(at(lead), Map.of("to", "mql", "words", "asked by phone"));

        assertThat(reply.header("Location")).isEqualTo("/board?view=leads");
        assertThat(column(marketing.get("/board").body(), "handover")).contains(">Plain<");
    }

    @Test
    void aMoveThatIsNotForTheReadersRolesSaysForWhomItIs() {
        long lead = aReader("Refused");

        assertThat(seller.get(at(lead) + "?to=won").body())
                .contains("data-refused", "“Refused” stays in MGL.");
        var reply = moved(seller, at(lead), Map.of("to", "won", "words", "dreams"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("data-refused", "Won").doesNotContain("data-moved");
        assertThat(column(seller.get("/board").body(), "mgl")).contains(">Refused<");
    }

    @Test
    void disqualifyingAsksForAReasonOfThePlaybook() {
        long lead = aReader("Student");

        assertThat(seller.get(at(lead) + "?to=disqualified").body())
                .contains("name=\"disqualify\"", "value=\"student\"");
        moved(seller, at(lead), Map.of("to", "disqualified", "disqualify", "student"));

        assertThat(column(seller.get("/board").body(), "disqualified")).contains(">Student<");
    }

    @Test
    void aColumnsNextPagesBringEveryLeadOnce() {
        for (int number = 0; number < 60; number++)
            enquiries.log(
                    Map.of("email", "many" + number + "@example.com", "country", "DE"),
                    "Newsletter Confirmed");
        var part = column(head.get("/board").body(), "mgl");
        var found = new ArrayList<String>();
        while (true) {
            CARD.matcher(part).results().forEach(card -> found.add(card.group(2)));
            var next = NEXT.matcher(part);
            if (!next.find()) break;
            var address = next.group(1).replace("&amp;", "&");
            part = head.send("GET", address, "", "HX-Request", "true").body();
            assertThat(part).doesNotContain("<html");
        }

        assertThat(found).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(head.get("/board").body()).contains("aria-label=\"MGL: " + found.size() + ",");
    }

    @Test
    void mineAreOnlyMine() {
        long lead = enquiries.from("Mia", "Mine");
        enquiries.from("Otto", "Other");
        head.post("/inbox/" + lead + "/accept", Map.of());

        assertThat(head.get("/board?holder=me").body())
                .contains("Mia Mine")
                .doesNotContain("Otto Other");
        assertThat(seller.get("/board?topic=nowhere").body()).contains("Nothing fits these");
    }

    @Test
    void anOpportunityIsLostWithAReasonAndOpenedAgain() {
        long lead = enquiries.from("Olga", "Offen");
        head.post("/inbox/" + lead + "/accept", Map.of());
        var terms = new TreeMap<>(Map.of("title", "Line 9", "account", "Molkerei"));
        terms.putAll(Map.of("seller", sellersId(), "value", "1,2 Mio.", "currency", "EUR"));
        terms.put("lead", "" + lead);
        var page = seller.post("/opportunities", terms).header("Location");
        var at = "/board" + page + "/move";
        var board = seller.get("/board?view=opportunities").body();
        assertThat(column(board, "opened")).contains("Line 9", "€1,200,000");

        assertThat(seller.get(at + "?to=offered").body()).contains("once an offer has been sent");
        assertThat(moved(seller, at, Map.of("to", "lost")).status()).isEqualTo(422);
        assertThat(moved(seller, at, Map.of("to", "lost", "reason", "price")).body())
                .contains("is now in Lost", "Open it again");
        assertThat(column(seller.get("/board?view=opportunities").body(), "lost"))
                .contains("Line 9");
        assertThat(moved(seller, at, Map.of("to", "won")).body()).contains("Open it again first");

        moved(seller, at, Map.of("to", "opened", "words", "they called back"));
        assertThat(column(seller.get("/board?view=opportunities").body(), "opened"))
                .contains("Line 9");
        assertThat(marketing.get("/board?view=opportunities").body())
                .contains("Line 9", "data-fixed")
                .doesNotContain(at);
    }

    private static String sellersId() {
        return STAFF.plane().part(Staff.class).active().stream()
                .filter(user -> user.roles().equals(Set.of(Role.SALES)))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
