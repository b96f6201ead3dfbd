package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The script `./staffel`, run over the classes under test instead of a packaged build, and other commands.
final class Script {
    /// What a finished command printed, standard error included.
    record Result(int exitCode, String output) {}

    /// These programs live for seconds, in which the thorough compiler takes away more than it gives.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private Script() {}

    static Process start(List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(path().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STAFFEL_CLASSPATH", classpath());
        if (arguments.getFirst().equals("start")) {
            builder.environment().put("STAFFEL_JAVA_OPTIONS", SHORT_LIVED);
        }
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result staffel(String... arguments) {
        return finish(start(List.of(arguments), Map.of()));
    }

    /// Runs a command of the system, which has to succeed.
    static String run(String... command) {
        try {
            Result result = finish(new ProcessBuilder(command).redirectErrorStream(true).start());
            if (result.exitCode() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + result.output());
            }
            return result.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path() {
        return Path.of("..", "staffel").toAbsolutePath().normalize();
    }

    static Result finish(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String classpath() {
        try {
            return Files.readString(Path.of("target", "program.classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the build writes it before the tests", e);
        }
    }
}
