package dev.staffel.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What comes over the connection of an open page.
@Timeout(60)
class NoticesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f-]{36})@example\\.org");

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor seller = STAFF.user(Role.SALES);
    private final String id = idOf(seller);

    @BeforeEach
    void theSellerIsTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(id));
    }

    private static String idOf(Visitor visitor) {
        var address = ADDRESS.matcher(visitor.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    /// An open page: reads line by line, as a browser does.
    private record Open(BufferedReader lines) implements AutoCloseable {
        static Open of(Visitor visitor, String query) throws IOException, InterruptedException {
            var request =
                    HttpRequest.newBuilder(STAFF.address().resolve("/notices/stream" + query))
                            .header("Accept", "text/event-stream")
                            .header(
                                    "Cookie",
                                    "staffel-session=" + visitor.cookies().get("staffel-session"))
                            .build();
            var response =
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .contains("text/event-stream;charset=utf-8");
            return new Open(
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        }

        /// The data of the next event of a kind.
        String next(String kind) throws IOException {
            String line;
            while ((line = lines.readLine()) != null)
                if (line.equals("event: " + kind)) return lines.readLine();
            throw new AssertionError("the stream ended without " + kind);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void anOfferAppearsAtOnceWithHowMuchWaits() throws Exception {
        try (var open = Open.of(seller, "")) {
            assertThat(open.next("count")).contains("\"count\":0");
            long lead = enquiries.from("Anna", "Sofort");

            assertThat(open.next("notice"))
                    .contains("New offer: Anna Sofort, Molkerei Alpsee", "/leads/" + lead);
            assertThat(open.next("count")).contains("\"count\":1", "1 waits for an answer");
        }
        assertThat(seller.get("/notices").body()).contains("New offer: Anna Sofort");
        assertThat(seller.get("/leads").body()).contains("data-count=\"1\"");
    }

    @Test
    void theAnswerToAQuestionAppearsToWhoHasAsked() throws Exception {
        long lead = enquiries.from("Berta", "Frage");
        var marketing = STAFF.user(Role.MARKETING);
        try (var asked = Open.of(marketing, "");
                var open = Open.of(seller, "")) {
            asked.next("count");
            open.next("count");
            seller.post("/leads/" + lead + "/question", "item=phone");
            assertThat(asked.next("notice")).contains("Sales asks for data: Berta Frage", "/owed");
            marketing.post("/owed/" + lead + "/confirm", Map.of());
            assertThat(open.next("notice")).contains("Your question is answered: Berta Frage");
        }
    }

    @Test
    void whatHappenedBetweenTwoPagesIsTold() throws Exception {
        enquiries.from("Carla", "Erste");
        String first;
        try (var open = Open.of(seller, "?after=-1")) {
            first = open.next("notice");
        }
        assertThat(first).contains("Carla Erste");
        var number = Pattern.compile("\"id\":(\\d+)").matcher(first);
        assertThat(number.find()).isTrue();
        enquiries.from("Dora", "Zweite");
        try (var open = Open.of(seller, "?after=" + number.group(1))) {
            assertThat(open.next("notice")).contains("Dora Zweite");
        }
    }

    @Test
    void whoWantsNoNoticesSeesTheCountOnly() throws Exception {
        seller.post("/notices", Map.of("notices", "no", "mails", "yes"));
        try (var open = Open.of(seller, "")) {
            assertThat(open.next("count")).contains("\"count\":0");
            enquiries.from("Emil", "Leise");
            assertThat(open.next("count")).contains("\"count\":1");
            seller.post("/notices", Map.of("notices", "yes", "mails", "yes"));
            enquiries.from("Fritz", "Laut");
            assertThat(open.next("notice")).contains("Fritz Laut");
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        try (var open = Open.of(seller, "")) {
            open.next("count");
            seller.post("/logout", Map.of());
            enquiries.from("Gerd", "Danach");
            assertThat(open.next("over")).isNotNull();
            assertThat(open.lines().lines()).noneMatch(line -> line.contains("Gerd Danach"));
        }
    }

    @Test
    void oneUserHoldsFiveConnectionsAtMost() throws Exception {
        var all = new ArrayList<Open>();
        for (int i = 0; i < NoticeStreams.MOST_OF_A_USER + 1; i++) all.add(Open.of(seller, ""));

        assertThat(all.getFirst().next("over")).isNotNull();
        assertThat(STAFF.plane().part(NoticeStreams.class).size(UUID.fromString(id)))
                .isLessThanOrEqualTo(NoticeStreams.MOST_OF_A_USER);
        enquiries.from("Hans", "Sechster");
        assertThat(all.getLast().next("notice")).contains("Hans Sechster");
        for (Open open : all) open.close();
    }

    @Test
    void onlyABrowserThatListensGetsAStream() {
        assertThat(seller.get("/notices/stream").status()).isEqualTo(406);
        assertThat(STAFF.nobody().get("/notices/stream").status()).isNotEqualTo(200);
    }

    @Test
    void quietHoursNeedTwoTimes() {
        var half = Map.of("notices", "yes", "mails", "yes", "from", "18:00");
        assertThat(seller.post("/notices", half).status()).isEqualTo(422);
        var same = Map.of("notices", "yes", "mails", "yes", "from", "18:00", "until", "18:00");
        assertThat(seller.post("/notices", same).body()).contains("end at another time");
        var good = Map.of("notices", "yes", "mails", "yes", "from", "18:00", "until", "07:30");
        assertThat(seller.post("/notices", good).status()).isEqualTo(303);
        assertThat(seller.get("/notices").body()).contains("value=\"18:00\"", "value=\"07:30\"");
    }
}
