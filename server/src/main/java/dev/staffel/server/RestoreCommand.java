package dev.staffel.server;

import dev.staffel.store.backup.BackupReport;
import dev.staffel.store.backup.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// `restore FILE`: a backup into an empty data folder or database, or over what is there when told so.
final class RestoreCommand {
    private static final String OVERWRITE = "--overwrite";
    private static final Asked.Usage USAGE =
            new Asked.Usage("restore FILE [--overwrite]", 1, Set.of(OVERWRITE), Set.of());

    private RestoreCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        Path file = Path.of(asked.word(0)).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Options.Trouble(List.of("There is no file " + file + " that can be read."));
        }
        AtomicLong leads = new AtomicLong();
        try (Beside beside = Beside.alone(asked.installation())) {
            Restore restore =
                    new Restore(database -> leads.set(RebuildCommand.rebuild(database).run()));
            BackupReport report =
                    asked.has(OVERWRITE)
                            ? restore.over(file, beside.database())
                            : restore.into(file, beside.database());
            System.out.printf(
                    "%s is restored: %s; %,d leads built anew.%n", file, report, leads.get());
        }
        return 0;
    }
}
