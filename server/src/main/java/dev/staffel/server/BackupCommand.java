package dev.staffel.server;

import dev.staffel.store.backup.Backup;
import dev.staffel.store.postgres.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `backup FILE`: the running system in one file.
final class BackupCommand {
    private static final String USE = "Use: backup FILE [--data DIR] [--database-url URL]";

    private BackupCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new Options.Trouble(List.of(USE));
        }
        var file = Path.of(arguments.getFirst()).toAbsolutePath();
        var options = Options.of(arguments.subList(1, arguments.size()), environment);
        try (Database database = Beside.database(options)) {
            System.out.println(file + ": " + Backup.write(database, file));
        }
        return 0;
    }
}
