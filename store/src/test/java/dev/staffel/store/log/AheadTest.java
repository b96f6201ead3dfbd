package dev.staffel.store.log;

import static dev.staffel.store.testing.LogFixture.MORNING;
import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static dev.staffel.store.testing.LogFixture.message;
import static dev.staffel.store.testing.LogFixture.user;
import static dev.staffel.store.testing.LogFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.testing.LogFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An appender keeps what it knows of people, and decides on large groups while those before are still being written.
class AheadTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final int MANY = 300;

    private LogFixture log;
    private Appender appender;

    @BeforeEach
    void emptyLog() {
        log = LogFixture.emptied(database.sql());
        appender = new Appender(log.sql, log.log);
    }

    @AfterEach
    void close() {
        appender.close();
    }

    @Test
    void everyVisitorHasOneSubjectHoweverManyAppendAtOnce() throws Exception {
        try (var other = new Appender(log.sql, new SignalLog(log.sources, log.shapes));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 12; i++) {
                writers.add(threads.submit(writer(i, i % 4 == 0 ? other : appender)));
            }
            var staff =
                    threads.submit(() -> {
                        for (int i = 0; i < 20; i++) log.log(visit(log.crm, anonymous("v" + i)));
                    });
            int written = 20;
            for (var writer : writers) written += writer.get();
            staff.get();

            assertThat(log.positions()).hasSize(written).doesNotHaveDuplicates().isSorted();
            assertThat(log.subjects().stream().distinct()).hasSize(60);
            assertThat(log.signals()).isEqualTo(written);
        }
    }

    private Callable<Integer> writer(int number, Appender through) {
        return () -> {
            int written = 0;
            for (int i = 0; i < 5; i++) {
                var messages = new ArrayList<Incoming>();
                for (int j = 0; j < MANY; j++) {
                    messages.add(
                            visit(log.web, anonymous("v" + (i * 7 + j) % 60))
                                    .messageId(number + "/" + i + "/" + j));
                }
                assertThat(through.append(messages)).allMatch(Appended.Logged.class::isInstance);
                written += MANY;
            }
            return written;
        };
    }

    @Test
    void whatSomebodyElseDecidesOnAVisitorHoldsForWhatComesAfter() {
        long one = lead(appender.append(List.of(person("one"))));
        appender.append(visits("browser", 1));
        long two = log.log(person("two")).lead();
        log.log(message(log.web, user("two").and(Id.anonymous("browser"))));

        assertThat(lead(appender.append(visits("browser", 1)))).isEqualTo(two).isNotEqualTo(one);

        log.log(message(log.web, user("one").and(Id.anonymous("browser"))));

        assertThat(lead(appender.append(visits("browser", MANY)))).isEqualTo(one);
        assertThat(lead(appender.append(visits("browser", MANY)))).isEqualTo(one);
    }

    @Test
    void anAppenderThatWasMistakenOnceRemembersAgainLater() {
        long one = lead(appender.append(List.of(person("one"))));
        long two = lead(appender.append(List.of(person("two"))));
        for (int i = 0; i < 50; i++) {
            var name = i % 2 == 0 ? "one" : "two";
            var says = message(log.web, user(name).and(Id.anonymous("browser")));
            if (i == 5 || i == 40) log.log(says);
            else appender.append(List.of(says));

            long lead = lead(appender.append(visits("browser", i % 7 == 0 ? MANY : 1)));

            assertThat(lead).isEqualTo(i % 2 == 0 ? one : two);
        }
    }

    @Test
    void aVisitorWhoSaysWhoItIsInOneGroupIsKnownInTheNext() {
        appender.append(visits("browser", 1));
        var groups = new ArrayList<Incoming>(visits("browser", MANY));
        groups.add(
                message(log.web, user("one").and(Id.anonymous("browser")))
                        .learned(attributes("email", "one@example.org")));
        long lead = lead(appender.append(groups));

        assertThat(lead(appender.append(visits("browser", MANY)))).isEqualTo(lead);
        long position = log.positions().getLast();
        assertThat(log.leadsOf(Id.Kind.ANONYMOUS, "browser", position)).containsExactly(lead);
        assertThat(log.leads()).containsExactly(lead);
        assertThat(log.recasts()).containsExactly(lead);
    }

    @Test
    void whoeverFirstCameInAGroupThatFailedIsANewcomerAgain() {
        for (int size : new int[] {1, MANY}) {
            var broken = new ArrayList<>(visits("visitor of " + size, size));
            broken.add(person("person of " + size).displayed("no { JSON"));
            assertThatThrownBy(() -> appender.append(broken)).hasMessageContaining("json");

            long lead = lead(appender.append(List.of(person("person of " + size))));

            assertThat(log.leadsOf(Id.Kind.USER, "person of " + size, Long.MAX_VALUE - 1))
                    .containsExactly(lead);
            assertThat(log.leads()).contains(lead);
        }
    }

    @Test
    void aRepetitionInALargeGroupIsFound() {
        var visits = visits("browser", MANY);
        var first = visit(log.web, anonymous("browser")).messageId("once");
        appender.append(List.of(first));
        appender.append(visits);
        var again = new ArrayList<>(visits("browser", MANY));
        again.add(first);

        var answers = appender.append(again);

        assertThat(answers).hasSize(MANY + 1);
        assertThat(answers.getLast()).isInstanceOf(Appended.Repeated.class);
        assertThat(log.signals()).isEqualTo(2 * MANY + 1);
    }

    @Test
    void visitorsWhoseIdsHaveOneHashAreStillToldApart() {
        var messages = new ArrayList<Incoming>();
        for (int i = 0; i < 512; i++) {
            var name = new StringBuilder();
            for (int bit = 0; bit < 9; bit++) name.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
            messages.add(visit(log.web, anonymous(name.toString())));
        }
        appender.append(messages);
        appender.append(messages);

        assertThat(log.subjects().stream().distinct()).hasSize(512);
        assertThat(log.subjects().subList(0, 512)).isEqualTo(log.subjects().subList(512, 1024));
    }

    @Test
    void fewRowsAreWrittenAsManyAre() {
        for (String time :
                List.of(
                        "1969-12-31T23:59:59.999999Z",
                        "2026-11-02T08:00:00.123456Z",
                        "2400-01-01T00:00:00.000001Z")) {
            var happened = Instant.parse(time);
            var message =
                    Incoming.of(log.web.id(), email("a@example.org"), happened, MORNING)
                            .learned(attributes("email", "a@example.org", "city", "Zürich"))
                            .displayed("{\"a\":\"\\\"ü\"}");
            appender.append(List.of(message));
            var few = log.contents().getLast();
            var many = new ArrayList<>(visits("browser", MANY));
            many.add(message);
            appender.append(many);

            assertThat(log.contents().getLast()).isEqualTo(few).contains(time.substring(0, 10));
        }
    }

    private Incoming person(String name) {
        var ids = user(name).and(Id.email(name.replace(' ', '.') + "@example.org"));
        return message(log.web, ids);
    }

    private List<Incoming> visits(String browser, int count) {
        var visits = new ArrayList<Incoming>();
        Ids ids = anonymous(browser);
        for (int i = 0; i < count; i++) visits.add(visit(log.web, ids));
        return visits;
    }

    private static long lead(List<Appended> answers) {
        return ((Appended.Logged) answers.getLast()).lead();
    }
}
