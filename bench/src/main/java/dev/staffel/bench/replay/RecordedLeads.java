package dev.staffel.bench.replay;

import dev.staffel.bench.Measure;
import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.bench.pages.BigLeads;
import dev.staffel.server.StaffPlane;
import dev.staffel.server.health.Meters;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Step;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A database full of leads, read and replayed: COPY, the recorded past and a whole replay take turns on the same rows.
final class RecordedLeads {
    private static final Statements SQL = Statements.beside(RecordedLeads.class, "rows.sql");
    private static final PoolSettings POOL = new PoolSettings("bench", 10, Duration.ofHours(1));
    private static final double NANOS = 1e9;
    private static final int ROUNDS = 3;

    private final ThrowawayDatabase database;
    private final Sql sql;

    RecordedLeads(ThrowawayDatabase database) {
        this.database = database;
        this.sql = database.database().sql(POOL);
    }

    List<Measure> measure(long leads) throws IOException, InterruptedException {
        var counted = fill(leads);
        double copied = 0;
        double read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            copied = Math.max(copied, rate(counted.signals(), this::copy));
            read = Math.max(read, rate(counted.signals(), this::read));
        }
        double replayed = replay();
        var size = "%,d signals of %,d leads".formatted(counted.signals(), counted.leads());
        return List.of(
                new Measure(
                        "Signals a second read from PostgreSQL lead by lead, all slices, " + size,
                        "%,.0f".formatted(read),
                        "binary COPY of the same columns: %,.0f a second (%.2f)"
                                .formatted(copied, read / copied),
                        "at least 0.5"),
                new Measure(
                        "`./staffel replay` with both playbooks and a heap of 1 GB, " + size,
                        "%.1f s".formatted(replayed),
                        "%.2f µs a signal".formatted(replayed * 1e6 / counted.signals()),
                        "10,000,000 in under 20 s"));
    }

    private BigLeads.Counted fill(long leads) {
        List<Object> parts =
                List.of(
                        Clock.systemUTC(),
                        database.database(),
                        sql,
                        Store.on(database.database()),
                        new PublicPort(1),
                        new ErasureList(database.folder().resolve("erasures.json")),
                        Meters.create());
        try (var staff = new StaffPlane(0, Optional.empty(), parts)) {
            staff.start();
            return new BigLeads(database.database().unpooled()).fill(staff, leads);
        }
    }

    private static double rate(long signals, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return signals / ((System.nanoTime() - begun) / NANOS);
    }

    private void copy() {
        sql.transact(session -> {
            try {
                var copy = session.copies().copyOut(SQL.named("copy-rows").jdbc());
                while (copy.readFromCopy() != null) {
                    // thrown away
                }
            } catch (SQLException e) {
                throw SqlFailure.of(e);
            }
        });
    }

    private void read() {
        var past = new RecordedPast(sql);
        int slices = past.slices();
        for (int slice = 0; slice < slices; slice++) {
            var read = past.read(slice, slices);
            int rows =
                    IntStream.range(0, read.leads())
                            .parallel()
                            .map(place -> read.rows(place).size())
                            .sum();
            if (rows > read.rows()) throw new IllegalStateException("more than was read");
        }
    }

    /// Seconds from the start of the program to its end.
    private double replay() throws IOException, InterruptedException {
        var versions = database.store().versions();
        var drafts = new Drafts(sql, versions, Clock.systemUTC(), Step.Alongside.NOTHING);
        var text =
                versions.inForce().text().replace("interest: at least 40", "interest: at least 45");
        long draft =
                drafts.begin(
                        Draft.Kind.AGREEMENT, "Higher", text, versions.inForce().number(), "bench");
        long begun = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int code =
                new ProcessBuilder(
                                java,
                                "-Xmx1g",
                                "-XX:+UseParallelGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.staffel.server.Staffel",
                                "replay",
                                Long.toString(draft),
                                "--data",
                                database.folder().toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (code != 0) throw new IOException("the replay failed");
        return (System.nanoTime() - begun) / NANOS;
    }
}
