package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A short command of the operating system, run to its end.
record Command(int exitCode, String output) {
    /// A small fixed environment: nothing of the caller's PG*, LC_* or LD_* settings gets through.
    static void setEnvironment(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
    }

    static Command run(Path folder, String input, List<String> words) {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.redirectErrorStream(true);
        setEnvironment(builder.environment());
        try {
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "%s. Is it installed? (setsid and setpriv are in the package util-linux.)"
                            .formatted(e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("Interrupted while running " + words.getFirst(), e);
        }
    }

    Command orThrow(String what) {
        if (exitCode != 0) throw new DatabaseTrouble(what + ":\n" + output.strip());
        return this;
    }
}
