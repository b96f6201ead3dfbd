package dev.staffel.bench.delay;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.Percentiles;
import dev.staffel.bench.load.Connections;
import dev.staffel.bench.load.RunningProgram;
import dev.staffel.bench.load.Traffic;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// From the first byte of an event to the lead that shows it, under traffic; and the traffic at which the whole program falls
/// behind.
public final class Delay implements Named {
    private static final int PER_SECOND = 2_000;
    private static final int CONNECTIONS = 32;
    private static final int BATCH = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final double FASTER = 1.25;
    private static final int PEOPLE = 200;
    private static final int ASKED_EVERY = 20;
    private static final long CATCH_UP_NANOS = 30_000_000_000L;

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public List<Measure> run() throws Exception {
        try (var program = new RunningProgram("1g");
                var connections = new Connections(program.intakePort(), CONNECTIONS)) {
            var traffic = new Traffic("d");
            connections.run(WARM_UP, PER_SECOND, traffic::single);
            return List.of(delay(program, connections, traffic), sustained(program, connections));
        }
    }

    private static Measure delay(RunningProgram program, Connections connections, Traffic traffic)
            throws Exception {
        people(connections);
        try (var watcher = new Watcher(program.database().address())) {
            connections.run(MEASURED, PER_SECOND, new Asked(traffic, watcher));
            long end = System.nanoTime() + CATCH_UP_NANOS;
            while (watcher.awaited() > 0 && System.nanoTime() < end)
                LockSupport.parkNanos(1_000_000);
            if (watcher.awaited() > 0) throw new IOException(watcher.awaited() + " never showed");
            return new Measure(
                    "From an event's first byte until its lead shows it, at 2,000 events a second",
                    new Percentiles(watcher.delays()).toString(),
                    "",
                    "p95 under 1 s");
        }
    }

    private static void people(Connections connections) throws IOException {
        int[] next = {0};
        connections.run(
                Duration.ofSeconds(1),
                PEOPLE,
                () -> Traffic.person("person" + next[0] % PEOPLE, "who-" + next[0]++));
    }

    /// Among the traffic every so often an event of a person who is a lead already, and awaited.
    private static final class Asked implements Supplier<byte[]> {
        private final Traffic traffic;
        private final Watcher watcher;
        private int turn;

        Asked(Traffic traffic, Watcher watcher) {
            this.traffic = traffic;
            this.watcher = watcher;
        }

        @Override
        public byte[] get() {
            if (turn++ % ASKED_EVERY != 0) return traffic.single();
            var id = "awaited-" + turn;
            watcher.await(id);
            return Traffic.deed("person" + turn / ASKED_EVERY % PEOPLE, id);
        }
    }

    /// Faster step by step, until what came in is not folded within a second.
    private static Measure sustained(RunningProgram program, Connections connections)
            throws IOException, SQLException {
        var traffic = new Traffic("s");
        double kept = 0;
        try (var lag = new Lag(program.database().address())) {
            for (double rate = PER_SECOND; ; rate *= FASTER) {
                double wanted = rate / BATCH;
                var result = connections.run(STEP, wanted, () -> traffic.batch(BATCH));
                double behind = lag.seconds();
                double reached = result.perSecond() * BATCH;
                System.err.printf(
                        Locale.ROOT, "  %,.0f a second: %.2f s behind%n", reached, behind);
                if (behind > 1) break;
                kept = Math.max(kept, reached);
                if (reached < rate * 0.9) break; // the intake itself is at its limit
            }
        }
        return new Measure(
                "Events a second that workers keep up with, less than 1 s behind (batches of 20)",
                String.format(Locale.ROOT, "%,.0f", kept),
                "",
                "");
    }
}
