package dev.staffel.server;

import dev.staffel.server.imports.FileImports;
import dev.staffel.server.imports.Imports;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `import FILE --mapping NAME_OR_FILE [--dry-run]`: a file of this machine, beside a running Staffel.
final class ImportCommand {
    private static final String DRY_RUN = "--dry-run";
    private static final String MAPPING = "--mapping";
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "import FILE [--mapping NAME_OR_FILE] [--dry-run]",
                    1,
                    Set.of(DRY_RUN),
                    Set.of(MAPPING));
    private static final PoolSettings POOL = new PoolSettings("import", 3, Duration.ofMinutes(10));

    private ImportCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        Path file = Path.of(asked.word(0));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Options.Trouble(List.of("There is no file " + file + " that can be read."));
        }
        try (Beside beside = Beside.open(asked.installation());
                Imports imports =
                        new Imports(
                                beside.database().sql(POOL),
                                Store.on(beside.database()),
                                Clock.systemUTC())) {
            return new FileImports(imports, System.out, System.err)
                    .run(file, asked.value(MAPPING), asked.has(DRY_RUN));
        } catch (IOException e) {
            throw new Options.Trouble(List.of(file + " can't be read: " + e.getMessage()));
        }
    }
}
