package dev.staffel.bench.fold;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Row;
import dev.staffel.playbook.ShippedPlaybooks;
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

/// How many signals a second one core folds, under the machine builder's playbook.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldBench {
    static final int ROWS = 60_000;

    private @Nullable Driver driver;
    private List<List<Row>> leads = List.of();

    @Setup
    public void setUp() {
        var input = new FoldedLeads(ShippedPlaybooks.maschinenbau(), 2026, ROWS);
        driver = input.driver();
        leads = input.leads();
    }

    /// Each lead from its first row to its last.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void fold(Blackhole blackhole) {
        if (driver == null) throw new IllegalStateException("not set up");
        for (List<Row> rows : leads) blackhole.consume(FoldedLeads.fold(driver, rows));
    }
}
