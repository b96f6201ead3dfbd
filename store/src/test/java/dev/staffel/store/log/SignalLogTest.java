package dev.staffel.store.log;

import static dev.staffel.store.testing.LogFixture.MORNING;
import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.message;
import static dev.staffel.store.testing.LogFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.testing.LogFixture;
import dev.staffel.store.testing.TestDatabase;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignalLogTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LogFixture log;

    @BeforeEach
    void emptyLog() {
        log = LogFixture.emptied(database.sql());
    }

    @Test
    void aMessageSentAgainIsARepetitionAndNotASecondSignal() {
        var visit = visit(log.web, anonymous("a1")).messageId("m1");
        var first = log.log(visit);

        assertThat(log.append(visit)).containsExactly(new Appended.Repeated(first.position()));
        assertThat(log.signals()).isEqualTo(1);
    }

    @Test
    void aMessageTwiceInOneBatchIsLoggedOnce() {
        var visit = visit(log.web, anonymous("a1")).messageId("m1");

        assertThat(log.append(visit, visit)).last().isInstanceOf(Appended.Repeated.class);
        assertThat(log.signals()).isEqualTo(1);
    }

    @Test
    void aRepetitionWithACorrectedClockIsStillARepetition() {
        var visit = visit(log.web, anonymous("a1")).messageId("m1");
        log.log(visit);
        var later =
                Incoming.of(
                                log.web.id(),
                                visit.ids(),
                                MORNING.plusMillis(7),
                                MORNING.plusSeconds(9))
                        .messageId("m1")
                        .did(visit.deed().orElseThrow());

        assertThat(log.append(later).getFirst()).isInstanceOf(Appended.Repeated.class);
    }

    @Test
    void anotherMessageUnderTheSameIdIsRefusedVisibly() {
        log.log(visit(log.web, anonymous("a1")).messageId("m1"));

        var other = log.append(visit(log.web, anonymous("a2")).messageId("m1"));

        assertThat(other.getFirst())
                .isEqualTo(new Appended.Refused("another message has the same id"));
        assertThat(log.rejected()).containsExactly("another message has the same id");
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherMessage() {
        log.log(visit(log.web, anonymous("a1")).messageId("m1"));

        assertThat(log.append(visit(log.crm, anonymous("a1")).messageId("m1")).getFirst())
                .isInstanceOf(Appended.Logged.class);
    }

    @Test
    void whatWasLearnedComesBeforeWhatWasDoneInOneMessage() {
        var form =
                visit(log.web, anonymous("a1"))
                        .learned(attributes("email", "anna@example.com"))
                        .messageId("m1");

        log.log(form);

        assertThat(log.kinds()).containsExactly(Row.Kind.LEARNED, Row.Kind.ACTED);
    }

    @Test
    void claimsBeyondASourcesCapAreCountedTogether() {
        var small = log.sources.add(Source.named("small", Trust.PUBLIC).withShapeCap(2));
        var visits =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                message(small, anonymous("a1"))
                                        .did(new Deed(Claim.of("small", "event " + i), 0)))
                        .toArray(Incoming[]::new);

        log.append(visits);

        assertThat(log.events())
                .containsExactly("event 0", "event 1", Shapes.OTHER, Shapes.OTHER, Shapes.OTHER);
    }

    @Test
    void aStageOfTheRecordedPastIsLoggedUnderTheLeadItself() {
        var past = new Signal.Moved(MORNING, "file", Decider.RECORDED, "won", "");
        var row =
                log.log(
                        message(log.file, LogFixture.email("anna@example.com"))
                                .learned(attributes("last_name", "Muster"))
                                .decided(past));

        assertThat(log.kinds()).containsExactly(Row.Kind.LEARNED, Row.Kind.MOVED);
        assertThat(log.subjects()).last().isEqualTo(-row.lead());
    }

    @Test
    void aStageOfSomebodyUnknownIsRefused() {
        var past = new Signal.Moved(MORNING, "file", Decider.RECORDED, "won", "");

        assertThat(log.append(message(log.web, anonymous("a1")).decided(past)).getFirst())
                .isInstanceOf(Appended.Refused.class);
    }

    @Test
    void whatPostgreSqlCannotStoreIsRefusedAloneAndTheRestGoesOn() {
        var results =
                log.append(
                        visit(log.web, anonymous("a1")).learned(attributes("company", "nul\0")),
                        visit(log.web, anonymous("a1")));

        assertThat(results.getFirst()).isInstanceOf(Appended.Refused.class);
        assertThat(results.getLast()).isInstanceOf(Appended.Logged.class);
    }

    @Test
    void ofManyRefusedEventsADayTheFirstAreKeptAndAllAreCounted() {
        var junk =
                Collections.nCopies(600, visit(log.web, anonymous("null")))
                        .toArray(Incoming[]::new);

        log.append(junk);
        log.append(junk);

        assertThat(log.rejected()).hasSize(1000);
        assertThat(log.rejectedCount()).isEqualTo(1200);
    }

    @Test
    void withoutAPlaybookNothingIsLogged() {
        log.withdrawPlaybooks();
        var ready = log.log.prepare(List.of(visit(log.web, anonymous("a1"))));

        assertThatThrownBy(() -> log.sql.transact(session -> log.log.append(session, ready)))
                .hasMessageContaining("no playbook is in force");
    }

    @Test
    void thePositionsOfABatchAreDense() {
        var visits =
                Collections.nCopies(10, visit(log.web, anonymous("a1"))).toArray(Incoming[]::new);
        log.append(visits);
        log.append(visits);

        assertThat(log.positions())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }
}
