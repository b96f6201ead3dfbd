package dev.staffel.bench.replay;

import dev.staffel.bench.fold.FoldedLeads;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.replay.Past;
import dev.staffel.replay.Recorded;
import dev.staffel.replay.WhatIf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How many signals a second one core replays as the what-if of the machine builder's playbook.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReplayBench {
    static final int ROWS = 60_000;

    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    private @Nullable FoldedLeads input;
    private final List<Past> pasts = new ArrayList<>();

    @Setup
    public void setUp() {
        input = new FoldedLeads(ShippedPlaybooks.maschinenbau(), 2026, ROWS);
        input.leads().forEach(rows -> pasts.add(new Past(pasts.size() + 1L, rows)));
    }

    /// Each lead from its first row to its last, and what really became of it.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void whatIf(Blackhole blackhole) {
        if (input == null) throw new IllegalStateException("not set up");
        var engine = input.engine();
        var whatIf = new WhatIf(engine, input::claim, UNTIL);
        for (Past past : pasts) {
            blackhole.consume(whatIf.run(past, Recorded.of(past, _ -> engine)));
        }
    }
}
