package dev.staffel.server;

import dev.staffel.server.imports.FileImports;
import dev.staffel.server.imports.Imports;
import dev.staffel.store.Store;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `import FILE --mapping NAME_OR_FILE [--dry-run]`: a file of this machine, beside a running Staffel.
final class ImportCommand {
    private static final String USE =
            "Use: import FILE [--mapping NAME_OR_FILE] [--dry-run] [--data DIR] [--database-url URL]";
    private static final PoolSettings POOL = new PoolSettings("import", 3, Duration.ofMinutes(10));

    private ImportCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        List<String> rest = new ArrayList<>(arguments);
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new Options.Trouble(List.of(USE));
        }
        Path file = Path.of(rest.removeFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Options.Trouble(List.of("There is no file " + file + " that can be read."));
        }
        boolean dryRun = rest.remove("--dry-run");
        Optional<String> mapping = mapping(rest);
        Options options = Options.of(rest, environment);
        try (Database database = Beside.database(options);
                Imports imports =
                        new Imports(database.sql(POOL), Store.on(database), Clock.systemUTC())) {
            return new FileImports(imports, System.out, System.err).run(file, mapping, dryRun);
        } catch (IOException e) {
            throw new Options.Trouble(List.of(file + " can't be read: " + e.getMessage()));
        }
    }

    private static Optional<String> mapping(List<String> arguments) throws Options.Trouble {
        int at = arguments.indexOf("--mapping");
        if (at < 0) return Optional.empty();
        if (at + 1 >= arguments.size()) {
            throw new Options.Trouble(List.of("--mapping needs a name or a file.", USE));
        }
        arguments.remove(at);
        return Optional.of(arguments.remove(at));
    }
}
