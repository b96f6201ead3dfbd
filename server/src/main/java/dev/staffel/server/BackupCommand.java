package dev.staffel.server;

import dev.staffel.store.backup.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `backup FILE`: the running system in one file.
final class BackupCommand {
    private static final Asked.Usage USAGE = new Asked.Usage("backup FILE", 1, Set.of(), Set.of());

    private BackupCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        Path file = Path.of(asked.word(0)).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new Options.Trouble(List.of(file + " is a folder; name a file in it."));
        }
        try (Beside beside = Beside.open(asked.installation())) {
            System.out.println(file + ": " + Backup.write(beside.database(), file));
        }
        return 0;
    }
}
