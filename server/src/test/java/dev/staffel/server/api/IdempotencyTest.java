package dev.staffel.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "IdempotencyTest",
                    """
                    -- name: lose
                    -- As if the program had died before it could keep its answers.
                    DELETE FROM answered
                    """);

    private final Visitor program = STAFF.token(Scope.LEADS_READ, Scope.LEADS_WRITE);

    private static Visitor.Reply asked(Visitor visitor, String key, String email) {
        var body =
                "{\"email\": \""
                        + email
                        + "\", \"activity\": {\"event\": \"Data Sheet Downloaded\"}}";
        return visitor.send(
                "POST",
                "/api/v1/leads",
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private long signals(Visitor.Reply told) {
        long lead = Contract.read(told.body()).path("id").asLong();
        return Contract.read(program.get("/api/v1/leads/" + lead + "/signals").body())
                .path("total")
                .asLong();
    }

    @Test
    void theSameRequestUnderTheSameKeyIsAnsweredTheSameAndDoneOnce() {
        var first = asked(program, "k1", "one@example.com");
        long signals = signals(first);
        var again = asked(program, "k1", "one@example.com");

        assertThat(again.status()).isEqualTo(201).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(signals(again)).isEqualTo(signals);
        assertThat(asked(program, "k2", "one@example.com").status()).isEqualTo(200);
        assertThat(signals(first)).isGreaterThan(signals);
    }

    @Test
    void anotherRequestUnderAUsedKeyIsRefused() {
        asked(program, "k3", "three@example.com");

        var other = asked(program, "k3", "four@example.com");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key", "another request");
        assertThat(program.get("/api/v1/leads?q=four").body()).contains("\"total\":0");
    }

    @Test
    void keysOfTwoProgramsAreTwo() {
        var other = STAFF.token(Scope.LEADS_WRITE);

        assertThat(asked(program, "k5", "five@example.com").status()).isEqualTo(201);
        assertThat(asked(other, "k5", "six@example.com").status()).isEqualTo(201);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        var refused = asked(program, "k6", "nobody");
        var again = asked(program, "k6", "nobody");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyHasOneTo200Characters() {
        var long201 = "k".repeat(201);
        assertThat(asked(program, long201, "seven@example.com").status()).isEqualTo(422);
        assertThat(asked(program, " ", "seven@example.com").status()).isEqualTo(422);
    }

    @Test
    void whoMayNotWriteLeavesNoAnswerBehind() {
        var reader = STAFF.token(Scope.LEADS_READ);
        assertThat(asked(reader, "k8", "eight@example.com").status()).isEqualTo(403);
        assertThat(asked(program, "k8", "eight@example.com").status()).isEqualTo(201);
    }

    @Test
    void nothingIsToldTwiceAlsoWhenTheFirstAnswerWasLost() {
        var first = asked(program, "k10", "ten@example.com");
        long signals = signals(first);
        STAFF.sql().transact(session -> session.call(SQL.named("lose")).update());

        var again = asked(program, "k10", "ten@example.com");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(signals(again)).isEqualTo(signals);
    }

    @Test
    void ofManyAtOnceUnderOneKeyOneIsDone() throws InterruptedException, ExecutionException {
        var replies = new ArrayList<Future<Visitor.Reply>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                replies.add(
                        threads.submit(() -> {
                            start.await();
                            return asked(program, "k9", "nine@example.com");
                        }));
            }
            start.countDown();
        }
        var statuses = new ArrayList<Integer>();
        for (var reply : replies) statuses.add(reply.get().status());
        assertThat(statuses).contains(201).isSubsetOf(List.of(201, 409));

        var last = asked(program, "k9", "nine@example.com");
        assertThat(last.status()).isEqualTo(201);
        assertThat(signals(last)).isEqualTo(2);
    }
}
