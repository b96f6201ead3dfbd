package dev.staffel.store.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.store.testing.TestDatabase;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneReadingTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private PlaybookVersions versions;

    @BeforeEach
    void aVersionIsInForce() {
        versions = new PlaybookVersions(database.sql());
        publish();
    }

    private int publish() {
        var text = ShippedPlaybooks.text(ShippedPlaybooks.NAMES.getFirst());
        return versions.publish(text, Instant.EPOCH, "mia", "one more");
    }

    @Test
    void aThreadIsToldOneVersionUntilItHasRead() {
        int before = versions.inForce().number();
        int after;
        try (var _ = versions.oneReading()) {
            assertThat(versions.inForce().number()).isEqualTo(before);
            after = publish();
            assertThat(after).isGreaterThan(before);
            assertThat(versions.inForce().number()).isEqualTo(before);
        }
        assertThat(versions.inForce().number()).isEqualTo(after);
    }

    @Test
    void otherThreadsAreToldWhatIsInForce() {
        try (var _ = versions.oneReading()) {
            int before = versions.inForce().number();
            int after = publish();
            var other = CompletableFuture.supplyAsync(() -> versions.inForce().number()).join();
            assertThat(before).isLessThan(after);
            assertThat(other).isEqualTo(after);
        }
    }
}
