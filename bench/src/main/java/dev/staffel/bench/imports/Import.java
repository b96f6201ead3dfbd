package dev.staffel.bench.imports;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A million generated rows into a database, by a program of its own that may use 512 MB of heap, beside PostgreSQL's own
/// COPY of the same file.
public final class Import implements Named {
    private static final int ROWS = 1_000_000;
    private static final String HEAP = "-Xmx512m";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measure> run() throws IOException, InterruptedException {
        Path list = Files.createTempFile("staffel-bench-", ".csv");
        Path figures = Files.createTempFile("staffel-bench-", ".txt");
        try {
            GeneratedList.write(list, ROWS);
            runAlone(list, figures);
            return measures(Figures.read(figures));
        } finally {
            Files.delete(list);
            Files.delete(figures);
        }
    }

    private static void runAlone(Path list, Path figures) throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportAlone.class.getName(),
                        list.toString(),
                        figures.toString());
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) throw new IOException("the import ended with " + exitCode);
    }

    private static List<Measure> measures(Figures figures) {
        double ratio = figures.visibleSeconds() / figures.copySeconds();
        return List.of(
                new Measure(
                        "Import of %,d rows until the last lead is visible, heap of 512 MB"
                                .formatted(figures.leads()),
                        seconds(figures.visibleSeconds()),
                        "PostgreSQL's COPY of the same file: %s; %d times that"
                                .formatted(seconds(figures.copySeconds()), Math.round(ratio)),
                        "under 120 s"),
                new Measure(
                        "The same until the last row is durable in the log",
                        seconds(figures.durableSeconds())));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
