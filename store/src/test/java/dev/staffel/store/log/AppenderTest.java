package dev.staffel.store.log;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.testing.LogFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppenderTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LogFixture log;

    @BeforeEach
    void emptyLog() {
        log = LogFixture.emptied(database.sql());
    }

    @Test
    void aReadersCursorMissesNothingWhileTwoAppendersRace() throws Exception {
        var running = new AtomicBoolean(true);
        try (var one = new Appender(log.sql, log.log);
                var other = new Appender(log.sql, new SignalLog(log.sources, log.shapes));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> read(running));
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++)
                writers.add(threads.submit(writer(i, i % 2 == 0 ? one : other)));
            int written = 0;
            for (var writer : writers) written += writer.get();
            running.set(false);

            assertThat(written).isEqualTo(8 * 100 * 3);
            assertThat(reader.get()).isSorted().doesNotHaveDuplicates().hasSize(written);
        }
    }

    private Callable<Integer> writer(int number, Appender appender) {
        return () -> {
            int written = 0;
            for (int i = 0; i < 100; i++) {
                var messages = new ArrayList<Incoming>();
                for (int j = 0; j < 3; j++) {
                    messages.add(
                            visit(log.web, anonymous("a" + number))
                                    .messageId(number + "/" + i + "/" + j));
                }
                var answers = appender.append(messages);
                assertThat(answers).allMatch(answer -> answer instanceof Appended.Logged);
                written += answers.size();
            }
            return written;
        };
    }

    private List<Long> read(AtomicBoolean running) {
        var seen = new ArrayList<Long>();
        long cursor = 0;
        while (true) {
            boolean last = !running.get();
            var more = log.positionsAfter(cursor);
            seen.addAll(more);
            if (!more.isEmpty()) cursor = more.getLast();
            if (last) return seen;
        }
    }

    @Test
    void aMessageThatCannotBeWrittenDoesNotTakeItsNeighboursAlong() throws Exception {
        try (var appender = new Appender(log.sql, log.log);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var good = new ArrayList<Future<List<Appended>>>();
            var bad = new ArrayList<Future<List<Appended>>>();
            for (int i = 0; i < 50; i++) {
                var visit = visit(log.web, anonymous("a" + i));
                good.add(threads.submit(() -> appender.append(List.of(visit))));
                if (i % 10 == 0) {
                    bad.add(
                            threads.submit(
                                    () -> appender.append(List.of(visit.displayed("no { JSON")))));
                }
            }
            for (var answer : good) assertThat(answer.get()).hasSize(1);
            for (var answer : bad) assertThatThrownBy(answer::get).hasMessageContaining("json");
        }
        assertThat(log.signals()).isEqualTo(50);
    }

    @Test
    void aRepetitionAmongNewMessagesIsFoundAndTheNewOnesAreTaken() {
        try (var appender = new Appender(log.sql, log.log)) {
            var first = visit(log.web, anonymous("a1")).messageId("m1");
            var logged = appender.append(List.of(first)).getFirst();
            for (int i = 2; i < 4; i++) {
                var fresh = visit(log.web, anonymous("a" + i)).messageId("m" + i);
                var other = visit(log.web, anonymous("somebody else")).messageId("m1");
                var answers = appender.append(List.of(first, fresh, other, fresh));

                assertThat(answers.get(0))
                        .isEqualTo(new Appended.Repeated(((Appended.Logged) logged).position()));
                assertThat(answers.get(1)).isInstanceOf(Appended.Logged.class);
                assertThat(answers.get(2)).isInstanceOf(Appended.Refused.class);
                assertThat(answers.get(3)).isInstanceOf(Appended.Repeated.class);
            }
        }
        assertThat(log.signals()).isEqualTo(3);
    }

    @Test
    void aClosedAppenderTakesNothing() {
        var appender = new Appender(log.sql, log.log);
        appender.close();

        assertThatThrownBy(() -> appender.append(List.of(visit(log.web, anonymous("a1")))))
                .isInstanceOf(Appender.Busy.class);
    }
}
