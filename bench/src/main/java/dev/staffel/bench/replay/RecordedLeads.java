package dev.staffel.bench.replay;

import dev.staffel.bench.Measure;
import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.bench.pages.BigLeads;
import dev.staffel.replay.Past;
import dev.staffel.replay.Recorded;
import dev.staffel.replay.WhatIf;
import dev.staffel.server.StaffPlane;
import dev.staffel.server.health.Meters;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Step;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.past.PastSlice;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import dev.staffel.store.sql.Statements;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A database full of leads, read and replayed: COPY, the recorded past and a whole replay take turns on the same rows.
final class RecordedLeads {
    private static final Statements SQL = Statements.beside(RecordedLeads.class, "rows.sql");
    private static final PoolSettings POOL = new PoolSettings("bench", 10, Duration.ofHours(1));
    private static final double NANOS = 1e9;
    private static final int ROUNDS = 3;

    private final ThrowawayDatabase database;
    private final Sql sql;
    private final WhatIf whatIf;

    RecordedLeads(ThrowawayDatabase database) {
        this.database = database;
        this.sql = database.database().sql(POOL);
        var versions = database.store().versions();
        var engine = versions.engine(versions.inForce().number());
        this.whatIf = new WhatIf(engine, database.store().shapes()::claim, Instant.now());
    }

    List<Measure> measure(long leads) throws IOException, InterruptedException {
        var counted = fill(leads);
        double copied = 0;
        double read = 0;
        double folded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            copied = Math.max(copied, rate(counted.signals(), this::copy));
            read = Math.max(read, rate(counted.signals(), () -> read(this::unpack)));
            folded = Math.max(folded, rate(counted.signals(), () -> read(this::fold)));
        }
        var size = "%,d signals of %,d leads".formatted(counted.signals(), counted.leads());
        var measures = new ArrayList<Measure>();
        measures.add(
                besideCopy(
                        "Signals a second read lead by lead, all slices, " + size, read, copied));
        measures.add(besideCopy("The same, each lead folded under one playbook", folded, copied));
        measures.add(whole("a moved threshold, " + size, replay(Redrafted::higher), counted));
        measures.add(whole("other rules and ways in", replay(Redrafted::rewritten), counted));
        return measures;
    }

    private static Measure besideCopy(String what, double rate, double copied) {
        return new Measure(
                what,
                "%,.0f".formatted(rate),
                "binary COPY of the same columns: %,.0f a second (%.2f)"
                        .formatted(copied, rate / copied),
                "at least 0.5");
    }

    private static Measure whole(String draft, Took took, BigLeads.Counted counted) {
        return new Measure(
                "`./staffel replay` with a heap of 1 GB, until the result is there, of a draft with "
                        + draft,
                "%.1f s".formatted(took.result()),
                "%.2f µs a signal; its thresholds moved after %.1f s"
                        .formatted(took.result() * 1e6 / counted.signals(), took.all()),
                "10,000,000 in under 20 s");
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
                        new SealingKey(database.folder().resolve("secret.key")),
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

    private void read(ToIntBiFunction<PastSlice, Integer> lead) {
        try (var slices = new RecordedPast(sql).open()) {
            for (int slice = 0; slice < slices.count(); slice++) read(slices.next(), lead);
        }
    }

    private void read(PastSlice read, ToIntBiFunction<PastSlice, Integer> lead) {
        database.store().shapes().load(read.shapes());
        int rows =
                IntStream.range(0, read.leads())
                        .parallel()
                        .map(place -> lead.applyAsInt(read, place))
                        .sum();
        if (rows > read.rows()) throw new IllegalStateException("more than was read");
    }

    private int unpack(PastSlice slice, int place) {
        return slice.rows(place).size();
    }

    private int fold(PastSlice slice, int place) {
        var past = new Past(slice.lead(place), slice.rows(place));
        var versions = database.store().versions();
        var run = whatIf.run(past, Recorded.of(past, versions::engine));
        return Math.min(past.rows().size(), run.crossings().size());
    }

    /// Seconds from the start of the program until it tells the result, and to its end.
    private record Took(double result, double all) {}

    private Took replay(UnaryOperator<String> change) throws IOException, InterruptedException {
        var versions = database.store().versions();
        var drafts = new Drafts(sql, versions, Clock.systemUTC(), Step.Alongside.NOTHING);
        var text = change.apply(versions.inForce().text());
        long draft =
                drafts.begin(
                        Draft.Kind.AGREEMENT, "Higher", text, versions.inForce().number(), "bench");
        long begun = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program =
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
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        double result;
        try (var said = program.inputReader()) {
            if (said.readLine() == null) throw new IOException("the replay told nothing");
            result = (System.nanoTime() - begun) / NANOS;
            said.transferTo(Writer.nullWriter());
        }
        int code = program.waitFor();
        if (code != 0) throw new IOException("the replay failed");
        return new Took(result, (System.nanoTime() - begun) / NANOS);
    }
}
