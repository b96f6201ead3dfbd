package dev.staffel.acceptance;

import dev.staffel.server.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Staffel as its users run it: the real script in a child process, which `exec` turns into the program itself, so that
/// every signal reaches it. Closing kills it.
final class Program implements AutoCloseable {
    static final String ADMIN_EMAIL = "admin@example.org";
    static final String ADMIN_PASSWORD = "correct horse battery staple";

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Pattern READY =
            Pattern.compile("Staffel is ready: (\\S+)(?: \\(public: (\\S+)\\))?.*");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Urls> ready = new CompletableFuture<>();
    private final Thread reader;

    private record Urls(URI staff, URI intake) {}

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /// Starts it over a data folder, without waiting. The options go to the script as they are.
    static Program launch(Path data, List<String> options) {
        var arguments = new ArrayList<>(List.of("start", "--data", data.toString()));
        arguments.addAll(options);
        return new Program(
                Script.start(
                        arguments,
                        Map.of(
                                "STAFFEL_ADMIN_EMAIL", ADMIN_EMAIL,
                                "STAFFEL_ADMIN_PASSWORD", ADMIN_PASSWORD,
                                "STAFFEL_HEAP", "384m")));
    }

    /// Waits until it says that it is ready, and fails with all it has printed if it does not.
    void awaitReady() {
        urls();
    }

    URI staff() {
        return urls().staff();
    }

    URI intake() {
        return urls().intake();
    }

    /// The administrator in a browser, signed in.
    Visitor administrator() {
        var visitor = new Visitor(staff());
        if (signIn(visitor, ADMIN_PASSWORD).status() != 303) throw new AssertionError(text());
        return visitor;
    }

    static Visitor.Reply signIn(Visitor visitor, String password) {
        return visitor.post(
                "/login", Map.of("email", ADMIN_EMAIL, "password", password, "next", "/account"));
    }

    /// What both planes say about themselves.
    boolean isReady() {
        return answersReady(staff()) && answersReady(intake());
    }

    private static boolean answersReady(URI plane) {
        HttpRequest request =
                HttpRequest.newBuilder(plane.resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// All it has printed so far.
    List<String> output() {
        return List.copyOf(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL: nothing in it gets a chance to tidy up. Its PostgreSQL lives on, as after a real crash.
    void kill() {
        signal("KILL");
        awaitExit(Duration.ofSeconds(10));
    }

    /// SIGSTOP: it stays where it is, in the middle of whatever it does.
    void suspend() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /// SIGTERM, and its exit code.
    int stop() {
        return stop(Duration.ofSeconds(30));
    }

    int stop(Duration within) {
        signal("TERM");
        return awaitExit(within);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    private int awaitExit(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + within + ":\n" + text());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void signal(String name) {
        Script.run("kill", "-" + name, Long.toString(process.pid()));
    }

    private Urls urls() {
        try {
            return ready.get(READY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("Staffel did not get ready:\n" + text(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                var matcher = READY.matcher(line);
                if (matcher.matches()) ready.complete(urls(matcher.group(1), matcher.group(2)));
            }
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        }
        ready.completeExceptionally(new IllegalStateException("it ended before it was ready"));
    }

    private static Urls urls(String first, @Nullable String second) {
        return new Urls(URI.create(first), URI.create(second == null ? first : second));
    }

    private String text() {
        return String.join("\n", output);
    }
}
