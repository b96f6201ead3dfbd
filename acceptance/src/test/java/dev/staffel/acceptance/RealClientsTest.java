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
@Tag("long")
class RealClientsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void theProgramIsKilledWhileTheySend() {
        try (var installation = new Installation()) {
            Program program = installation.start();
            try (var journal = installation.journal()) {
                try (var clients = new Clients(program, journal)) {
                    clients.send(30);
                    journal.awaitDelivered(30, SOON);
                    program.kill();
                    clients.send(30);
                    program = installation.start();
                    clients.send(30);
                }
                installation.log().holdsAllSentOf(journal);
                assertThat(journal.ids(Journal.Entry.SENT)).hasSize(3 * 90);
                assertThat(journal.ids(Journal.Entry.FAILED)).isEmpty();
            }
        }
    }

    @Test
    void theDatabaseIsStoppedWhileTheySend(@TempDir Path data) {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
                var proxy = new DatabaseProxy(postgres.address().url());
                var installation = new Installation(postgres.address())) {
            Program program = installation.start("--database-url", proxy.url(postgres.address()));
            try (var journal = installation.journal()) {
                try (var clients = new Clients(program, journal)) {
                    clients.send(30);
                    journal.awaitDelivered(30, SOON);
                    proxy.cut();
                    clients.send(30);
                    Await.until("the program notices", SOON, () -> !program.isReady());
                    proxy.mend();
                    clients.send(30);
                }
                new Log(postgres.address()).holdsAllSentOf(journal);
                assertThat(journal.ids(Journal.Entry.SENT)).hasSize(3 * 90);
                assertThat(journal.ids(Journal.Entry.FAILED)).isEmpty();
            }
        }
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
