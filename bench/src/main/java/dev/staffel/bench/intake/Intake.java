package dev.staffel.bench.intake;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.bench.load.Connections;
import dev.staffel.bench.load.Messages;
import dev.staffel.bench.load.Traffic;
import dev.staffel.intake.IntakeServer;
import dev.staffel.intake.IntakeSettings;
import dev.staffel.store.log.Appender;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Events until they are durable, with dedupe and identity but without workers: over HTTP single ones and batches, each beside
/// the same requests thrown away by the same server; and batches appended to the log alone, without HTTP and JSON. Both beside
/// PostgreSQL's COPY of the same rows. The sides take turns in
/// short rounds, and what is told is the middle of the rounds, because machines are not equally fast from one second to the next.
public final class Intake implements Named {
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int ROUNDS = 7;
    private static final int WARM_AFTER_EVENTS = 300_000;
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(90);
    private static final int BATCH = 100;
    private static final int BATCHING_CONNECTIONS = 16;
    private static final int BATCHES_AT_MOST = 2_000;
    private static final String OVER_HTTP = "Rows a second of these batches in the log";
    private static final PoolSettings POOL = new PoolSettings("append", 4, Duration.ofSeconds(5));

    @Override
    public String name() {
        return "intake";
    }

    /// Events a second each; rows for the copy.
    private record Round(
            double dropped64,
            double single64,
            double dropped256,
            double single256,
            double droppedBatch,
            double batch,
            double batchRows,
            double copyOf100,
            double copyOf1000,
            double appended,
            double appendedCopy) {}

    @Override
    public List<Measure> run() throws Exception {
        try (var database = new ThrowawayDatabase()) {
            int source = Traffic.openSource(database.database());
            try (var server =
                            IntakeServer.start(
                                    IntakeSettings.onPort(0),
                                    database.database(),
                                    database.store());
                    var copy = new PlainCopy(database.database().address());
                    var appender =
                            new Appender(database.database().sql(POOL), database.store().log())) {
                var alone = new AppendAlone(appender);
                warmUp(server.port());
                alone.append(new Messages("wa", source), BATCH, BATCHES_AT_MOST, SLICE);
                var rounds = new ArrayList<Round>();
                for (int i = 0; i < ROUNDS; i++) {
                    var messages = new Messages("a" + i, source);
                    rounds.add(round(new Traffic("r" + i), server.port(), copy, alone, messages));
                }
                return measures(rounds);
            }
        }
    }

    // So long that the compiler has done its work.
    private static void warmUp(int port) throws Exception {
        var traffic = new Traffic("w");
        long end = System.nanoTime() + WARM_UP_AT_MOST.toNanos();
        try (var connections = new Connections(port, 64)) {
            for (int events = 0; events < WARM_AFTER_EVENTS && System.nanoTime() < end; ) {
                connections.run(SLICE, traffic::droppedSingle);
                events += connections.run(SLICE, traffic::single).answered();
                events += connections.run(SLICE, () -> traffic.batch(BATCH)).answered() * BATCH;
            }
        }
    }

    private static Round round(
            Traffic traffic, int port, PlainCopy copy, AppendAlone alone, Messages messages)
            throws Exception {
        double[] of64 = singles(traffic, port, 64, copy);
        double[] of256 = singles(traffic, port, 256, copy);
        try (var connections = new Connections(port, BATCHING_CONNECTIONS)) {
            double dropped = connections.run(SLICE, () -> traffic.droppedBatch(BATCH)).perSecond();
            copy.settle();
            long before = copy.last();
            var batches = connections.run(SLICE, () -> traffic.batch(BATCH));
            double rows = (copy.last() - before) / batches.seconds();
            double copyOf100 = copy.perSecond(before, BATCH);
            double copyOf1000 = copy.perSecond(before, SignalLog.AT_ONCE);
            copy.settle();
            before = copy.last();
            double seconds = alone.append(messages, BATCH, BATCHES_AT_MOST, SLICE);
            double appended = (copy.last() - before) / seconds;
            copy.settle();
            var round =
                    new Round(
                            of64[0],
                            of64[1],
                            of256[0],
                            of256[1],
                            dropped * BATCH,
                            batches.perSecond() * BATCH,
                            rows,
                            copyOf100,
                            copyOf1000,
                            appended,
                            copy.perSecond(before, SignalLog.AT_ONCE));
            System.err.println("  " + round);
            return round;
        }
    }

    private static double[] singles(Traffic traffic, int port, int count, PlainCopy copy)
            throws Exception {
        try (var connections = new Connections(port, count)) {
            double dropped = connections.run(SLICE, traffic::droppedSingle).perSecond();
            copy.settle();
            return new double[] {dropped, connections.run(SLICE, traffic::single).perSecond()};
        }
    }

    private static List<Measure> measures(List<Round> rounds) {
        return List.of(
                single(rounds, 64, Round::single64, Round::dropped64),
                single(rounds, 256, Round::single256, Round::dropped256),
                new Measure(
                        "Events a second, durable, in batches of 100 over 16 connections",
                        number(middle(rounds, Round::batch)),
                        "thrown away by the same server: %s a second (%s)"
                                .formatted(
                                        number(middle(rounds, Round::droppedBatch)),
                                        ratio(rounds, Round::batch, Round::droppedBatch)),
                        ""),
                copied(rounds, OVER_HTTP, BATCH, Round::batchRows, Round::copyOf100, ""),
                copied(
                        rounds,
                        OVER_HTTP,
                        SignalLog.AT_ONCE,
                        Round::batchRows,
                        Round::copyOf1000,
                        ""),
                copied(
                        rounds,
                        "Rows a second of batches of 100 appended alone, 16 at a time",
                        SignalLog.AT_ONCE,
                        Round::appended,
                        Round::appendedCopy,
                        "at least 0.6"));
    }

    private static Measure copied(
            List<Round> rounds,
            String what,
            int size,
            ToDoubleFunction<Round> ours,
            ToDoubleFunction<Round> copy,
            String aim) {
        return new Measure(
                what,
                number(middle(rounds, ours)),
                "PostgreSQL's binary COPY of the same rows, %,d a transaction: %s a second (%s)"
                        .formatted(size, number(middle(rounds, copy)), ratio(rounds, ours, copy)),
                aim);
    }

    private static Measure single(
            List<Round> rounds,
            int connections,
            ToDoubleFunction<Round> durable,
            ToDoubleFunction<Round> dropped) {
        return new Measure(
                "Single events a second, durable, over " + connections + " connections",
                number(middle(rounds, durable)),
                "thrown away by the same server: %s a second (%s)"
                        .formatted(
                                number(middle(rounds, dropped)), ratio(rounds, durable, dropped)),
                "at least 0.25");
    }

    private static String ratio(
            List<Round> rounds, ToDoubleFunction<Round> ours, ToDoubleFunction<Round> beside) {
        double middle =
                middle(rounds, round -> ours.applyAsDouble(round) / beside.applyAsDouble(round));
        return String.format(Locale.ROOT, "%.2f", middle);
    }

    private static double middle(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.stream().mapToDouble(value).sorted().toArray()[rounds.size() / 2];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
