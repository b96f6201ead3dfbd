package dev.staffel.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/// `@segment/analytics-node` in a Node process of its own.
final class NodeClient implements TrackingClient {
    private static final long CLOSES_WITHIN_SECONDS = 60;

    private final Process process;
    private final Journal journal;
    private final Thread reader;

    NodeClient(URI intake, String writeKey, Journal journal) {
        this.journal = journal;
        try {
            process =
                    new ProcessBuilder(
                                    NodePackages.node(),
                                    "node-client.mjs",
                                    intake.toString(),
                                    writeKey)
                            .directory(NodePackages.folder().toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    @Override
    public void send(int count) {
        try {
            var input = process.outputWriter();
            input.write(count + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(CLOSES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the Node client does not end");
            }
            reader.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                journal.copy(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
