package dev.staffel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.testing.TestDatabase;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StopTest {
    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final int SENDERS = 16;

    @Test
    void whatWasTakenBeforeTheStopIsThereAndNothingIsTakenAfterIt() throws Exception {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        try (var intake = RunningIntake.start(DATABASE, Website.named("stop", "K"))) {
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var underWay = new CountDownLatch(SENDERS * 5);
                for (int i = 0; i < SENDERS; i++) {
                    int sender = i;
                    var _ = senders.submit(() -> send(intake, sender, taken, underWay));
                }
                underWay.await();
                intake.stopServer();
            }
            assertThat(intake.messages("stop")).containsAll(taken).doesNotHaveDuplicates();
            assertThatThrownBy(() -> intake.get("/health/live"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private static void send(
            RunningIntake intake, int sender, Set<String> taken, CountDownLatch underWay) {
        for (int n = 0; ; n++) {
            var id = sender + "-" + n;
            try {
                var json =
                        "{\"writeKey\":\"K\",\"messageId\":\""
                                + id
                                + "\",\"userId\":\"u\",\"event\":\"x\"}";
                if (intake.post("/v1/t", json).statusCode() != 200) return;
            } catch (UncheckedIOException e) {
                return; // the server is gone
            }
            taken.add(id);
            underWay.countDown();
        }
    }
}
