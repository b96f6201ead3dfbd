package dev.staffel.store.faults;

import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Another Staffel, as far as its database goes: a program that starts PostgreSQL, says so and waits.
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProgram(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// What the other program does; it ends well when its input ends.
    @SuppressWarnings("SystemOut") // the output is how it answers
    public static void main(String[] arguments) throws IOException {
        try (var postgres =
                EmbeddedPostgres.start(EmbeddedSettings.in(Path.of(arguments[0])).thrownAway())) {
            System.out.println("running " + postgres.pid());
            System.in.read();
        } catch (DatabaseTrouble e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    static OtherProgram on(Path data) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new OtherProgram(
                    new ProcessBuilder(
                                    List.of(
                                            java,
                                            "-Xmx128m",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            OtherProgram.class.getName(),
                                            data.toString()))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The word of the program, such as "running 4711" or "refused" and why.
    String answer() {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine())
                if (line.startsWith("running ") || line.startsWith("refused ")) return line;
            throw new IllegalStateException("the other program ended without a word");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `kill -9` does; PostgreSQL stays behind.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
