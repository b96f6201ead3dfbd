package dev.staffel.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A form that is sent twice does what it asks for once, and both times lead to the same page.
class SentOnceTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "SentOnceTest",
                    """
                    -- name: signals
                    -- How many signals are of staff; what Staffel adds to them, such as deadlines, is left out.
                    SELECT count(*) AS count FROM signal WHERE source = :staff;
                    """);

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void nobodyOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of());
    }

    private static long signals() {
        return STAFF.sql()
                .inTransaction(session ->
                        session.call(SQL.named("signals"))
                                .set("staff", Source.STAFF)
                                .one(row -> row.number("count")));
    }

    /// Sends a form twice; how many signals that wrote.
    private long written(String path, Map<String, String> fields) {
        var form = new TreeMap<>(fields);
        form.put("once", UUID.randomUUID().toString());
        long before = signals();
        var first = head.post(path, form);
        var second = head.post(path, form);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(head.get(second.header("Location")).body()).contains("It was done once");
        return signals() - before;
    }

    @Test
    void everyFormThatWritesASignalWritesOne() {
        long lead = enquiries.from("Dora", "Doppelt");
        long other = enquiries.from("Olga", "Doppelt");
        var page = "/leads/" + lead;

        assertThat(written(page + "/notes", Map.of("note", "twice"))).isEqualTo(1);
        assertThat(written(page + "/calls", Map.of("talk", "reached", "said", ""))).isEqualTo(1);
        assertThat(written(page + "/known", Map.of("title", "Head of production"))).isEqualTo(1);
        assertThat(written("/inbox/" + lead + "/accept", Map.of())).isEqualTo(1);
        assertThat(
                        written(
                                "/inbox/" + other + "/return",
                                Map.of("reason", "no-budget", "text", "")))
                .isEqualTo(1);
        assertThat(
                        written(
                                "/leads/" + other + "/move",
                                Map.of(
                                        "to",
                                        "disqualified",
                                        "disqualify",
                                        "competitor",
                                        "words",
                                        "")))
                .isEqualTo(1);
        assertThat(written(page + "/merge", Map.of("with", "" + other))).isLessThanOrEqualTo(1);
        assertThat(
                        written(
                                "/leads/actions",
                                Map.of(
                                        "act", "note", "lead", "" + lead, "count", "1", "text",
                                        "x")))
                .isLessThanOrEqualTo(1);
        assertThat(head.get("/leads/actions").body().split("/leads/actions/\\d+\"", -1)).hasSize(2);
    }

    @Test
    void aFormThatIsChangedAndSentAgainIsSomethingElse() {
        long lead = enquiries.from("Gerda", "Geaendert");
        var once = UUID.randomUUID().toString();
        long before = signals();

        head.post("/leads/" + lead + "/notes", Map.of("note", "first", "once", once));
        head.post("/leads/" + lead + "/notes", Map.of("note", "second", "once", once));

        assertThat(signals() - before).isEqualTo(2);
    }

    @Test
    void aFormThatCameBackWithProblemsMayBeSentAgain() {
        long lead = enquiries.from("Paula", "Problem");
        var form = Map.of("note", " ", "once", UUID.randomUUID().toString());

        assertThat(head.post("/leads/" + lead + "/notes", form).status()).isEqualTo(422);
        assertThat(head.post("/leads/" + lead + "/notes", form).status()).isEqualTo(422);
    }

    @Test
    void twoAtTheSameMomentAreOne() throws InterruptedException, ExecutionException {
        long lead = enquiries.from("Gabi", "Gleichzeitig");
        var form = Map.of("note", "at once", "once", UUID.randomUUID().toString());
        Callable<Visitor.Reply> send = () -> head.post("/leads/" + lead + "/notes", form);
        head.csrf();
        long before = signals();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Visitor.Reply> reply : threads.invokeAll(List.of(send, send, send, send)))
                assertThat(reply.get().status()).isEqualTo(303);
        }

        assertThat(signals() - before).isEqualTo(1);
    }

    @Test
    void everyFormOfThePageHasAWordOfItsOwn() {
        var page = head.get("/leads/" + enquiries.from("Wilma", "Wort")).body();

        assertThat(page.split("name=\"once\"", -1).length).isGreaterThan(3);
        assertThat(page.split("name=\"_csrf\"", -1).length)
                .isEqualTo(page.split("name=\"once\"", -1).length);
    }
}
