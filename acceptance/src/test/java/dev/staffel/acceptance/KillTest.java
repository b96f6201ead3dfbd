package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The program or its PostgreSQL is killed under load: every acknowledged message is there once, and no other twice.
class KillTest {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 6;

    @Test
    void theProgramIsKilled() {
        killTheProgram(3);
    }

    @Test
    @Tag("long")
    void theProgramIsKilledAgainAndAgain() {
        killTheProgram(100);
    }

    @Test
    void postgresIsKilled() {
        killPostgres(3);
    }

    @Test
    @Tag("long")
    void postgresIsKilledAgainAndAgain() {
        killPostgres(100);
    }

    private static void killTheProgram(int times) {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var journal = installation.journal();
                    var load = installation.load(program, journal, CONNECTIONS)) {
                for (int i = 0; i < times; i++) {
                    journal.awaitDelivered(someMessages(), BACK_WITHIN);
                    program.kill();
                    program = installation.start();
                }
                journal.awaitDelivered(50, BACK_WITHIN);
                load.finish();
                installation.log().holdsAllSentOf(journal);
            }
        }
    }

    private static void killPostgres(int times) {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var journal = installation.journal();
                    var load = installation.load(program, journal, CONNECTIONS)) {
                for (int i = 0; i < times; i++) {
                    journal.awaitDelivered(someMessages(), BACK_WITHIN);
                    installation.postgres().orElseThrow().destroyForcibly();
                    journal.awaitDelivered(CONNECTIONS * 8, BACK_WITHIN);
                }
                load.finish();
                installation.log().holdsAllSentOf(journal);
                assertThat(program.isAlive()).isTrue();
            }
        }
    }

    // So that no kill falls into the same moment of a batch as the one before.
    private static int someMessages() {
        return RandomGenerator.getDefault().nextInt(50, 400);
    }
}
