package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Reason;
import dev.staffel.server.imports.mapping.ShippedMappings;
import dev.staffel.server.shell.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Imports a file of this machine and tells the command line how it went.
public final class FileImports {
    private static final String BY = "command line";

    private final Imports imports;
    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages = Messages.load();

    public FileImports(Imports imports, PrintStream out, PrintStream err) {
        this.imports = imports;
        this.out = out;
        this.err = err;
    }

    /// The exit code: 0 when the file was imported, 1 when it or its mapping can't be used.
    ///
    /// @param mapping a shipped mapping's name or a file's; empty when the columns' names are to say it
    public int run(Path file, Optional<String> mapping, boolean dryRun) throws IOException {
        Optional<String> text = Optional.empty();
        if (mapping.isPresent() && !mapping.get().equals(ShippedMappings.GENERIC)) {
            text = text(mapping.get());
            if (text.isEmpty()) {
                return 1;
            }
        }
        return report(imports.importFile(file, text, BY, dryRun, this::progress), dryRun);
    }

    private Optional<String> text(String mapping) throws IOException {
        Optional<String> shipped = ShippedMappings.text(mapping);
        if (shipped.isEmpty() && !Files.isReadable(Path.of(mapping))) {
            err.printf(
                    "There is no mapping %s, neither shipped (%s) nor as a file.%n",
                    mapping, String.join(", ", ShippedMappings.NAMES));
            return Optional.empty();
        }
        return shipped.isPresent() ? shipped : Optional.of(Files.readString(Path.of(mapping)));
    }

    private void progress(Counts counts) {
        err.printf("%d of %d rows%n", counts.rows(), counts.total());
    }

    private int report(Imports.FileImport done, boolean dryRun) {
        Look look = done.look();
        if (!look.isReady()) {
            look.refused().ifPresent(reason -> err.println(text(reason)));
            look.problems().forEach(problem -> err.println(problem.in("en")));
            return 1;
        }
        var shape = look.shape().orElseThrow();
        out.printf(
                "Read as %s, delimiter %s, %d columns, mapping %s.%n",
                shape.encoding().name(),
                shape.dialect().delimiterWord(),
                shape.width(),
                look.mapping().orElseThrow().name());
        report(done.counts(), dryRun);
        done.rejected()
                .forEach(line ->
                        line.reasons()
                                .forEach(reason ->
                                        out.printf("  line %d: %s%n", line.line(), text(reason))));
        if (!dryRun) {
            out.printf(
                    "All rejected rows, and undoing the whole import: page Imports, number %d.%n",
                    done.id());
        }
        return 0;
    }

    private void report(Counts counts, boolean dryRun) {
        if (dryRun) {
            out.println("Dry run, nothing is written.");
        }
        out.printf(
                "%d rows: %d new leads, %d updated, %d with nothing new, %d rejected; %d values left out, %d signals.%n",
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.repeated(),
                counts.rejected(),
                counts.leftOut(),
                counts.signals());
    }

    private String text(Reason reason) {
        return messages.text(
                Locale.ENGLISH, "imports.reason." + reason.key(), reason.values().toArray());
    }
}
