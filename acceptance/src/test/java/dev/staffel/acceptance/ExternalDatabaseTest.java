package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.testing.Visitor;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program over a PostgreSQL of its own accord, with a network in between that fails.
class ExternalDatabaseTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 4;

    private EmbeddedPostgres postgres;
    private DatabaseProxy proxy;
    private Installation installation;

    @BeforeEach
    void start(@TempDir Path data) {
        postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
        proxy = new DatabaseProxy(postgres.address().url());
        installation = new Installation(postgres.address());
    }

    @AfterEach
    void stop() {
        installation.close();
        proxy.close();
        postgres.close();
    }

    /// The program has to send again what it may have stored already.
    @Test
    void theAnswerToACommitIsLost() {
        loseCommits(20);
    }

    @Test
    @Tag("long")
    void theAnswerToACommitIsLostAgainAndAgain() {
        loseCommits(500);
    }

    @Test
    void theDatabaseIsAwayForAWhile() {
        takeTheDatabaseAway(1);
    }

    @Test
    @Tag("long")
    void theDatabaseIsAwayAgainAndAgain() {
        takeTheDatabaseAway(20);
    }

    /// As when both are started together, after the machine was.
    @Test
    void aDatabaseThatComesAMomentLaterIsAwaited() {
        proxy.cut();
        Program program = installation.launch("--database-url", proxy.url(postgres.address()));
        Await.until(
                "the program waits",
                SOON,
                () ->
                        program.output().stream()
                                .anyMatch(line -> line.contains("waiting for the database")));
        proxy.mend();
        program.awaitReady();
    }

    /// The second instance does not wait for the first one, which stands still and holds the lock of the log.
    @Test
    void aProgramStandsStillInMidAppend() {
        standStillInMidAppend(1);
    }

    @Test
    @Tag("long")
    void aProgramStandsStillInMidAppendAgainAndAgain() {
        standStillInMidAppend(20);
    }

    private void takeTheDatabaseAway(int times) {
        Program program = installation.start("--database-url", proxy.url(postgres.address()));
        var staff = program.administrator();
        try (var journal = installation.journal();
                var load = installation.load(program, journal, CONNECTIONS)) {
            for (int i = 0; i < times; i++) {
                journal.awaitDelivered(100, SOON);
                proxy.cut();
                Await.until("the program notices", SOON, () -> !program.isReady());
                assertThat(staff.get("/leads"))
                        .returns(503, Visitor.Reply::status)
                        .satisfies(page ->
                                assertThat(page.body()).contains("The database does not answer"));
                proxy.mend();
            }
            journal.awaitDelivered(100, SOON);
            load.finish();
            log().holdsAllSentOf(journal);
        }
    }

    private void standStillInMidAppend(int times) {
        Program stuck = installation.start("--database-url", proxy.url(postgres.address()));
        try (var second = new Installation(postgres.address());
                var journal = installation.journal()) {
            Program other =
                    second.start(
                            "--role", "intake", "--database-url", proxy.url(postgres.address()));
            try (var load = installation.load(stuck, journal, CONNECTIONS)) {
                for (int i = 0; i < times; i++) {
                    journal.awaitDelivered(100, SOON);
                    suspendInMidAppend(stuck);
                    try (var onOther = second.load(other, journal, 1)) {
                        journal.awaitDelivered(20, GOES_ON_WITHIN);
                        onOther.finish();
                    }
                    stuck.resume();
                }
                load.finish();
            }
            log().holdsAllSentOf(journal);
        }
    }

    private void loseCommits(int times) {
        Program program = installation.start("--database-url", proxy.url(postgres.address()));
        try (var journal = installation.journal();
                var load = installation.load(program, journal, CONNECTIONS)) {
            proxy.stealCommits(25);
            Await.until(
                    times + " stolen commits",
                    SOON.plusSeconds(2L * times),
                    () -> proxy.stolen() >= times);
            proxy.stealCommits(0);
            load.finish();
            log().holdsAllSentOf(journal);
        }
    }

    // A stopped process that holds a transaction open with the lock of the log in it.
    private void suspendInMidAppend(Program program) {
        String holdingStill =
                """
                SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted AND state = 'idle in transaction'\
                """;
        Await.until(
                "a stop in mid-append",
                SOON,
                () -> {
                    program.suspend();
                    if (log().number(holdingStill) > 0) return true;
                    program.resume();
                    return false;
                });
    }

    private Log log() {
        return new Log(postgres.address());
    }
}
