package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clients that websites use already, unchanged: nothing they send is lost and nothing counts twice, whatever happens to
/// the program or its database meanwhile.
class RealClientsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EACH = 30;
    private static final int KINDS = 3;

    @Test
    void theProgramIsKilledWhileTheySend() {
        killTheProgram(1);
    }

    @Test
    @Tag("long")
    void theProgramIsKilledAgainAndAgainWhileTheySend() {
        killTheProgram(10);
    }

    @Test
    void theDatabaseIsStoppedWhileTheySend(@TempDir Path data) {
        stopTheDatabase(data, 1);
    }

    @Test
    @Tag("long")
    void theDatabaseIsStoppedAgainAndAgainWhileTheySend(@TempDir Path data) {
        stopTheDatabase(data, 10);
    }

    private static void killTheProgram(int times) {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var journal = installation.journal()) {
                try (var clients = new Clients(program, journal)) {
                    for (int i = 0; i < times; i++) {
                        clients.send(EACH);
                        journal.awaitDeliveredInAll((2 * i + 1) * EACH, SOON);
                        program.kill();
                        clients.send(EACH);
                        program = installation.start();
                    }
                    clients.send(EACH);
                }
                installation.log().holdsAllSentOf(journal);
                nothingIsGivenUp(journal, times);
            }
        }
    }

    private static void stopTheDatabase(Path data, int times) {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
                var proxy = new DatabaseProxy(postgres.address().url());
                var installation = new Installation(postgres.address())) {
            Program program = installation.start("--database-url", proxy.url(postgres.address()));
            try (var journal = installation.journal()) {
                try (var clients = new Clients(program, journal)) {
                    for (int i = 0; i < times; i++) {
                        clients.send(EACH);
                        journal.awaitDeliveredInAll((2 * i + 1) * EACH, SOON);
                        proxy.cut();
                        clients.send(EACH);
                        Await.until("the program notices", SOON, () -> !program.isReady());
                        proxy.mend();
                    }
                    clients.send(EACH);
                }
                new Log(postgres.address()).holdsAllSentOf(journal);
                nothingIsGivenUp(journal, times);
            }
        }
    }

    private static void nothingIsGivenUp(Journal journal, int times) {
        assertThat(journal.ids(Journal.Entry.SENT)).hasSize((2 * times + 1) * KINDS * EACH);
        assertThat(journal.ids(Journal.Entry.FAILED)).isEmpty();
    }

    /// One of each kind; closing waits until each has had an answer to everything.
    private record Clients(NodeClient node, JavaClient java, BrowserClient browser)
            implements AutoCloseable {
        Clients(Program program, Journal journal) {
            this(
                    new NodeClient(program.intake(), Installation.WRITE_KEY, journal),
                    new JavaClient(program.intake(), Installation.WRITE_KEY, journal),
                    new BrowserClient(program.intake(), Installation.WRITE_KEY, journal));
        }

        void send(int each) {
            node.send(each);
            java.send(each);
            browser.send(each);
        }

        @Override
        public void close() {
            try (node;
                    java;
                    browser) {
                // Each closes, whatever becomes of the others.
            }
        }
    }
}
