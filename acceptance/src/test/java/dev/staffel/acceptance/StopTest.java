package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// SIGTERM under load: what was acknowledged is there, PostgreSQL stops too, and the next start goes on from there.
class StopTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @Test
    void itStopsCleanlyUnderLoad() {
        stop(2);
    }

    @Test
    @Tag("long")
    void itStopsCleanlyAgainAndAgain() {
        stop(50);
    }

    private static void stop(int times) {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var journal = installation.journal();
                    var load = installation.load(program, journal, 4)) {
                for (int i = 0; i < times; i++) {
                    journal.awaitDelivered(100, SOON);
                    assertThat(program.stop()).isEqualTo(ENDED_BY_SIGTERM);
                    assertThat(installation.postgres()).isEmpty();
                    program = installation.start();
                }
                load.finish();
                installation.log().holdsAllSentOf(journal);
            }
        }
    }
}
