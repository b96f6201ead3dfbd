package dev.staffel.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A process of PostgreSQL as the system's process table shows it, ours or an earlier program's.
record ServerProcess(long pid) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration END_MAY_TAKE = Duration.ofSeconds(10);

    /// The processes of PostgreSQL that stand in the folder, as all those of its cluster do.
    static List<ServerProcess> in(Path folder) {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            var found = new ArrayList<ServerProcess>();
            for (var each : processes) {
                var process = new ServerProcess(Long.parseLong(each.getFileName().toString()));
                if (process.standsIn(folder)) found.add(process);
            }
            return found;
        } catch (IOException e) {
            throw new DatabaseTrouble("Can't read /proc: " + e.getMessage(), e);
        }
    }

    /// Ends what is left there without its program; nothing that was committed depends on them.
    static void endAllIn(Path folder) {
        for (var leftover : in(folder)) leftover.signal("KILL");
        if (!Waiting.until(() -> in(folder).isEmpty(), END_MAY_TAKE))
            throw new DatabaseTrouble(
                    "Processes of PostgreSQL still use %s and don't end: %s"
                            .formatted(folder, in(folder)));
    }

    /// A number in a file may meanwhile belong to any process, so the folder decides.
    boolean standsIn(Path folder) {
        return isAlive()
                && link("cwd").equals(Optional.of(folder.toString()))
                && link("exe")
                        .filter(exe -> exe.matches(".*/(postgres|initdb)( \\(deleted\\))?"))
                        .isPresent();
    }

    /// A process that died but that nobody has asked about is dead too.
    boolean isAlive() {
        try {
            var stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }

    void signal(String name) {
        Command.run(PROCESSES, "", List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    private Optional<String> link(String name) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(PROCESSES.resolve(pid + "/" + name)).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
