package dev.staffel.server;

import dev.staffel.server.replays.ReplayFile;
import dev.staffel.server.replays.ReplayNow;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `replay DRAFT`: a draft or version over the recorded past, beside a running Staffel.
final class ReplayCommand {
    private static final String OUT = "--out";
    private static final String LANGUAGE = "--language";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "--against", "before",
                    "--from", "from",
                    "--to", "to",
                    "--segment", "segment",
                    "--stage", "stage",
                    "--name", "name");
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "replay DRAFT [--against version-N] [--from DAY] [--to DAY] [--stage STAGE]"
                            + " [--segment source=fair&country=DE] [--name NAME]"
                            + " [--out FILE.html|FILE.json] [--language de|en]",
                    1,
                    Set.of(),
                    Set.of(
                            "--against",
                            "--from",
                            "--to",
                            "--segment",
                            "--stage",
                            "--name",
                            OUT,
                            LANGUAGE));
    private static final PoolSettings POOL = new PoolSettings("replay", 4, Duration.ofHours(1));

    private ReplayCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        Locale locale = locale(asked);
        Optional<Path> out = out(asked);
        try (Beside beside = Beside.open(asked.installation());
                ReplayNow now =
                        new ReplayNow(
                                beside.database().sql(POOL),
                                Store.on(beside.database()),
                                Clock.system(ZoneId.systemDefault()),
                                locale)) {
            ReplayNow.Told told = now.run(fields(asked), System.err);
            if (!told.problems().isEmpty()) throw new Options.Trouble(told.problems());
            told.summary().forEach(System.out::println);
            if (out.isPresent()) write(out.get(), told.file().orElseThrow());
            now.moveThresholds(told, System.err);
        } catch (IOException e) {
            throw trouble(out.orElseThrow() + " can't be written: " + e.getMessage());
        }
        return 0;
    }

    private static Map<String, String> fields(Asked asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        String draft = asked.word(0);
        fields.put("after", draft.matches("\\d+") ? "draft-" + draft : draft);
        FIELDS.forEach((option, field) ->
                asked.value(option).ifPresent(value -> fields.put(field, value)));
        return fields;
    }

    private static Locale locale(Asked asked) throws Options.Trouble {
        String language = asked.value(LANGUAGE).orElse(Locale.getDefault().getLanguage());
        if (asked.value(LANGUAGE).isPresent() && !Set.of("de", "en").contains(language)) {
            throw trouble("--language must be de or en, not " + language + ".");
        }
        return language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    /// Before anything is run, so that nobody waits for a file that can't be written.
    private static Optional<Path> out(Asked asked) throws Options.Trouble {
        Optional<Path> out = asked.value(OUT).map(Path::of);
        if (out.isEmpty()) return out;
        String name = out.get().toString();
        if (!name.endsWith(".html") && !name.endsWith(".json")) {
            throw trouble("--out must be a file that ends with .html or .json, not " + name + ".");
        }
        Path folder = out.get().toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw trouble("There is no folder " + folder + " that can be written to.");
        }
        return out;
    }

    private static void write(Path out, ReplayFile file) throws IOException {
        Files.write(out, out.toString().endsWith(".json") ? file.json() : file.html());
    }

    private static Options.Trouble trouble(String text) {
        return new Options.Trouble(List.of(text));
    }
}
