package dev.staffel.bench.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.load.Connections;
import dev.staffel.bench.load.RunningProgram;
import dev.staffel.bench.load.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The memory that the program takes with all its parts in one process: when it stands idle, and under traffic.
public final class Memory implements Named {
    private static final String HEAP = "512m";
    private static final int PER_SECOND = 1_000;
    private static final int CONNECTIONS = 256;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(30);
    private static final long KIBIBYTES_PER_MEBIBYTE = 1_024;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Measure> run() throws IOException, InterruptedException {
        try (var program = new RunningProgram(HEAP)) {
            jcmd(program, "GC.run");
            var idle = measure(program, "just started");
            try (var connections = new Connections(program.intakePort(), CONNECTIONS)) {
                connections.run(UNDER_LOAD, PER_SECOND, new Traffic("m")::single);
            }
            var loaded =
                    measure(program, "after 30 s with 1,000 events a second over 256 connections");
            jcmd(program, "GC.run");
            return List.of(idle, loaded, measure(program, "the same, after a collection"));
        }
    }

    private static Measure measure(RunningProgram program, String when)
            throws IOException, InterruptedException {
        long postgres = 0;
        for (var process : program.postgres()) postgres += proportional(process.pid());
        return new Measure(
                "Memory of the program (-Xmx%s), %s".formatted(HEAP, when),
                "heap %d MB, resident %d MB".formatted(heap(program), resident(program.pid())),
                "its PostgreSQL: %d MB".formatted(postgres),
                "");
    }

    private static long heap(RunningProgram program) throws IOException, InterruptedException {
        var used = USED.matcher(jcmd(program, "GC.heap_info"));
        if (!used.find()) throw new IOException("no heap size");
        return Long.parseLong(used.group(1)) / KIBIBYTES_PER_MEBIBYTE;
    }

    private static String jcmd(RunningProgram program, String command)
            throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(program.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IOException(said);
        return said;
    }

    private static long resident(long pid) throws IOException {
        return mebibytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    // What processes share counts once over all of them.
    private static long proportional(long pid) throws IOException {
        return mebibytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    }

    private static long mebibytes(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / KIBIBYTES_PER_MEBIBYTE;
        }
    }
}
