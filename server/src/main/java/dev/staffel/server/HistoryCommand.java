package dev.staffel.server;

import dev.staffel.server.history.HistoryNow;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `history export TO` and `history import FROM`: all versions of the playbook with their approvals, as files of this machine.
/// A take-over may replace the first version, which a running program has read, so it needs Staffel stopped.
final class HistoryCommand {
    private static final String DRY_RUN = "--dry-run";
    private static final String LANGUAGE = "--language";
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "history export|import FOLDER|FILE.zip [--dry-run] [--language de|en]",
                    2,
                    Set.of(DRY_RUN),
                    Set.of(LANGUAGE));
    private static final PoolSettings POOL = new PoolSettings("history", 2, Duration.ofMinutes(1));

    private HistoryCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        boolean isExport = asked.word(0).equals("export");
        if (!isExport && !asked.word(0).equals("import")) throw trouble("Use: " + USAGE.line());
        if (isExport && asked.has(DRY_RUN)) throw trouble("--dry-run goes with import only.");
        Path path = Path.of(asked.word(1)).toAbsolutePath().normalize();
        if (!isExport && !Files.isReadable(path)) {
            throw trouble("There is no folder and no file " + path + " that can be read.");
        }
        Locale locale = locale(asked);
        boolean isRead = isExport || asked.has(DRY_RUN);
        try (Beside beside = isRead ? Beside.open(asked.installation()) : stopped(asked)) {
            HistoryNow now =
                    new HistoryNow(
                            beside.database().sql(POOL),
                            Clock.systemUTC(),
                            locale,
                            System.out,
                            System.err);
            return isExport ? now.write(path) : now.take(path, asked.has(DRY_RUN));
        } catch (IOException e) {
            throw trouble(path + " can't be read or written: " + e.getMessage());
        }
    }

    private static Beside stopped(Asked asked) throws Options.Trouble {
        Options options = asked.installation();
        boolean isThere =
                options.databaseUrl().isPresent() || EmbeddedPostgres.isIn(options.data());
        if (isThere) return Beside.alone(options);
        throw trouble(
                "There is no Staffel in "
                        + options.data()
                        + "; start one first, stop it again, or name --data or --database-url.");
    }

    private static Locale locale(Asked asked) throws Options.Trouble {
        String language = asked.value(LANGUAGE).orElse(Locale.getDefault().getLanguage());
        if (asked.value(LANGUAGE).isPresent() && !Set.of("de", "en").contains(language)) {
            throw trouble("--language must be de or en, not " + language + ".");
        }
        return language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    private static Options.Trouble trouble(String text) {
        return new Options.Trouble(List.of(text));
    }
}
