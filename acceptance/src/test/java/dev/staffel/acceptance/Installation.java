package dev.staffel.acceptance;

import dev.staffel.store.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One Staffel on this machine: a data folder with a space in its name, and ports that stay the same over restarts.
/// Closing it stops its PostgreSQL, however the program ended, and removes the folder.
final class Installation implements AutoCloseable {
    /// Public, as write keys are: of the source that every program here gets.
    static final String WRITE_KEY = "acceptance";

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    private final Path folder;
    private final List<Program> programs = new ArrayList<>();
    private final Optional<DatabaseAddress> external;
    private boolean hasSource;
    private final AtomicInteger journals = new AtomicInteger();
    private final int staffPort = freePort();
    private final int intakePort = freePort();

    /// With the embedded PostgreSQL.
    Installation() {
        this(Optional.empty());
    }

    /// Over an external PostgreSQL; how the program reaches it is said at each start.
    Installation(DatabaseAddress external) {
        this(Optional.of(external));
    }

    private Installation(Optional<DatabaseAddress> external) {
        this.external = external;
        try {
            folder = Files.createTempDirectory("staffel acceptance ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new journal, outside the program's reach.
    Journal journal() {
        return new Journal(folder.resolve("journal " + journals.incrementAndGet()));
    }

    Load load(Program program, Journal journal, int connections) {
        return new Load(client(program), journal, connections);
    }

    RawClient client(Program program) {
        return new RawClient(program.intake(), WRITE_KEY);
    }

    Log log() {
        return new Log(external.or(() -> DatabaseAddress.ofRunning(data())).orElseThrow());
    }

    Path data() {
        return folder.resolve("data");
    }

    Program start(String... options) {
        Program program = launch(options);
        program.awaitReady();
        if (!hasSource) openSource(program);
        return program;
    }

    /// Without waiting until it is ready.
    Program launch(String... options) {
        var all =
                new ArrayList<>(
                        List.of("--port", "" + staffPort, "--intake-port", "" + intakePort));
        all.addAll(List.of(options));
        Program program = Program.launch(data(), all);
        programs.add(program);
        return program;
    }

    /// Runs another command beside the program, which has to succeed, and returns what it prints.
    String staffel(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data().toString()));
        Script.Result result = Script.staffel(all.toArray(String[]::new));
        if (result.exitCode() != 0) throw new AssertionError(all + " failed: " + result.output());
        return result.output();
    }

    /// The REST API, with a new token.
    Api api(Program program) {
        String token = staffel("token", "create", "--name", "acceptance", "--scope", "admin");
        return new Api(program.staff(), token.strip().lines().toList().getLast());
    }

    /// The process of the embedded PostgreSQL, if one is running.
    Optional<ProcessHandle> postgres() {
        return postgresIn(data());
    }

    static Optional<ProcessHandle> postgresIn(Path data) {
        if (!Files.isDirectory(data)) return Optional.empty();
        try (var files = Files.walk(data, 3)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .map(Installation::firstLine)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The public plane knows a new source a second later.
    private void openSource(Program program) {
        log().run(
                        """
                        INSERT INTO source (name, write_key, trust, history, consent_by_site,
                            origins, properties, requests_per_minute, shape_cap)
                        VALUES ('acceptance', '%s', 0, false, true, '{*}', '{topic}', 1000000, 1000)
                        ON CONFLICT DO NOTHING\
                        """
                                .formatted(WRITE_KEY));
        try (var client = client(program)) {
            Await.until(
                    "the source is known",
                    KNOWN_WITHIN,
                    () -> client.post("/v1/batch", "{\"batch\":[]}") != 401);
        }
        hasSource = true;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        postgres()
                .ifPresent(postgres -> {
                    postgres.destroyForcibly();
                    postgres.onExit().join();
                });
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
