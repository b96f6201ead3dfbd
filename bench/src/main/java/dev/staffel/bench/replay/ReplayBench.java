package dev.staffel.bench.replay;

import dev.staffel.bench.fold.FoldedLeads;
import dev.staffel.engine.Engine;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.replay.Comparing;
import dev.staffel.replay.Exploring;
import dev.staffel.replay.Past;
import dev.staffel.replay.Recorded;
import dev.staffel.replay.Stretch;
import dev.staffel.replay.WhatIf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
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

/// How many recorded signals a second one core replays under the machine builder's playbook: as the what-if of it alone, compared
/// with drafts, and with its thresholds moved. Each signal counts once, under however many playbooks it is folded.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReplayBench {
    static final int ROWS = 60_000;

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    private static final Stretch ALL = new Stretch(FROM, UNTIL);
    private static final String STAGE = "mql";

    private final List<Past> pasts = new ArrayList<>();
    private final FoldedLeads input = new FoldedLeads(ShippedPlaybooks.maschinenbau(), 2026, ROWS);
    private final Comparing moved = comparing(draft(Redrafted::higher));
    private final Engine draft = draft(Redrafted::rewritten);
    private final Comparing rewritten = comparing(draft);
    private final Exploring explored = new Exploring(rewritten, draft, STAGE, ALL, input::claim);

    @Setup
    public void setUp() {
        input.leads().forEach(rows -> pasts.add(new Past(pasts.size() + 1L, rows)));
    }

    private Comparing comparing(Engine other) {
        return new Comparing(input.engine(), other, STAGE, ALL, _ -> input.engine(), input::claim);
    }

    private static Engine draft(UnaryOperator<String> change) {
        var text = change.apply(ShippedPlaybooks.text("maschinenbau"));
        return new Engine(PlaybookText.read(text).orThrow());
    }

    /// Each lead from its first row to its last, and what really became of it.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void whatIf(Blackhole blackhole) {
        var engine = input.engine();
        var whatIf = new WhatIf(engine, input::claim, UNTIL);
        for (Past past : pasts) {
            blackhole.consume(whatIf.run(past, Recorded.of(past, _ -> engine)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void comparedWithAThreshold(Blackhole blackhole) {
        pasts.forEach(past -> blackhole.consume(moved.compare(past)));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void comparedWithOtherRules(Blackhole blackhole) {
        pasts.forEach(past -> blackhole.consume(rewritten.compare(past)));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void comparedWithOtherRulesAndExplored(Blackhole blackhole) {
        pasts.forEach(past -> blackhole.consume(explored.explore(past)));
    }
}
