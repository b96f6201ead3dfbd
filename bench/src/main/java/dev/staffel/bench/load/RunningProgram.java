package dev.staffel.bench.load;

import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Staffel as `./staffel start` runs it: everything in one process of its own, over a new data folder, with the traffic's
/// source open; stopped and gone when closed.
public final class RunningProgram implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Staffel is ready: \\S+ \\(public: (\\S+)\\)");

    private static final long ASK_EVERY_NANOS = 50_000_000;

    private final Path folder;
    private final Process process;
    private final Database database;
    private final int port;
    private final Thread hook = new Thread(this::stop, "stop-program");

    /// @param heap the most that its Java heap may take, such as `512m`
    public RunningProgram(String heap) throws IOException {
        folder = Files.createTempDirectory("staffel-bench-");
        // PostgreSQL runs as another user when we are root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        process = start(folder.resolve("data"), heap);
        Runtime.getRuntime().addShutdownHook(hook);
        port = port(process);
        database = Database.at(DatabaseAddress.ofRunning(folder.resolve("data")).orElseThrow());
        Traffic.openSource(database);
        awaitSource();
    }

    // The public plane hears of a new source within a second.
    private void awaitSource() throws IOException {
        var intake = URI.create("http://127.0.0.1:" + port + "/v1/b");
        var nothing = HttpRequest.BodyPublishers.ofString("{\"writeKey\":\"bench\",\"batch\":[]}");
        var request = HttpRequest.newBuilder(intake).POST(nothing).build();
        try (var http = HttpClient.newHttpClient()) {
            while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                LockSupport.parkNanos(ASK_EVERY_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Process start(Path data, String heap) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.staffel.server.Staffel",
                        "start",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--intake-port",
                        "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("STAFFEL_"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static int port(Process process) throws IOException {
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return URI.create(ready.group(1)).getPort();
            }
        }
        throw new IOException("the program did not start");
    }

    /// Of its public plane.
    public int intakePort() {
        return port;
    }

    public Database database() {
        return database;
    }

    public long pid() {
        return process.pid();
    }

    /// The processes of its PostgreSQL.
    public List<ProcessHandle> postgres() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        database.close();
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
