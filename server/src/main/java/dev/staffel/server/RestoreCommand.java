package dev.staffel.server;

import dev.staffel.store.Store;
import dev.staffel.store.backup.BackupReport;
import dev.staffel.store.backup.Restore;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.sql.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// `restore FILE`: a backup into an empty data folder or database, or over what is there when told so. Who was erased after
/// the backup is erased again.
final class RestoreCommand {
    private static final String OVERWRITE = "--overwrite";
    private static final String ERASURES = "--erasures";
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "restore FILE [--overwrite] [--erasures FILE]",
                    1,
                    Set.of(OVERWRITE),
                    Set.of(ERASURES));

    private RestoreCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        Path file = Path.of(asked.word(0)).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Options.Trouble(List.of("There is no file " + file + " that can be read."));
        }
        ErasureList erasures = erasures(asked);
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
            System.out.println(erasedAgain(beside.database(), erasures));
        }
        return 0;
    }

    /// The list that is named, which has to be there and readable, or the one of this installation.
    private static ErasureList erasures(Asked asked) throws Options.Trouble {
        var named = asked.value(ERASURES).map(file -> new ErasureList(Path.of(file)));
        if (named.isPresent() && !named.get().exists()) {
            throw new Options.Trouble(List.of("There is no list " + named.get().file() + "."));
        }
        ErasureList list = named.orElse(new ErasureList(asked.installation().erasures()));
        list.read();
        return list;
    }

    private static String erasedAgain(Database database, ErasureList list) {
        if (!list.exists()) {
            return "There is no list of erasures (%s). If anybody was erased after this backup, they are back: restore again with --erasures FILE."
                    .formatted(list.file());
        }
        Sql sql = database.unpooled();
        int again = new Erasures(sql, Store.on(sql).log(), Clock.systemUTC(), list).repeat();
        return "The list of erasures is applied (%s): %,d leads erased again."
                .formatted(list.file(), again);
    }
}
