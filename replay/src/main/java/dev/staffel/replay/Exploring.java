package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Leeway;
import dev.staffel.engine.Playbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// Compares two playbooks lead by lead, and finds out how each lead fares with a threshold of the second one at each level
/// near it, one threshold at a time: so that moving it is a look-up.
///
/// It is exact, and folds a lead again only where something else is decided of it, and only from there on: each fold tells at
/// which other levels of a threshold no comparison would come out otherwise, see [Leeway], and where the first one would.
///
/// Safe for use by many threads.
public final class Exploring {
    private final Comparing comparing;
    private final Playbook tried;
    private final List<Threshold> thresholds;
    private final List<Threshold> all; // the same in the order of the ladder
    private final String stage;
    private final IntFunction<Claim> claims;
    private final Stretch stretch;
    private final Map<Moved, Run> moved = new ConcurrentHashMap<>(); // looked up only

    private record Moved(Threshold threshold, int level) {}

    private record Run(WhatIf whatIf, List<Leeway.Way> ways) {}

    /// @param after the playbook whose thresholds are moved, the same as the comparison's
    /// @param claims the claim of each shape
    public Exploring(
            Comparing comparing,
            Engine after,
            String stage,
            Stretch stretch,
            IntFunction<Claim> claims) {
        this.comparing = comparing;
        this.tried = after.playbook();
        this.stage = stage;
        this.thresholds = Threshold.movable(tried, stage);
        this.all = Threshold.all(tried);
        this.claims = claims;
        this.stretch = stretch;
    }

    public List<Threshold> thresholds() {
        return thresholds;
    }

    public Explored explore(Past past) {
        var told = comparing.told(past);
        var result = comparing.compare(told);
        var shifts = new ArrayList<Shift>();
        for (Threshold threshold : thresholds) shift(told, threshold, result, shifts);
        return new Explored(result, shifts);
    }

    private void shift(
            Told told, Threshold threshold, Optional<LeadResult> result, List<Shift> shifts) {
        int way = all.indexOf(threshold);
        var leeway = told.after().leeway();
        if (leeway.least(way) <= threshold.least() && leeway.most(way) >= threshold.most()) return;
        int first = threshold.least();
        var base = result.map(LeadResult::withoutDifference);
        var traces = traces(told, threshold, way);
        int from = 0;
        while (from < traces.length) {
            int to = from;
            while (to + 1 < traces.length && traces[to + 1].decidesAs(traces[from])) to++;
            var other = comparing.plain(told.under(traces[from]));
            if (!other.equals(base)) {
                shifts.add(
                        new Shift(
                                told.lead().number(),
                                threshold.name(stage),
                                first + from,
                                first + to,
                                base,
                                other));
            }
            from = to + 1;
        }
    }

    /// What is decided at each level, from the lowest on.
    private Trace[] traces(Told told, Threshold threshold, int way) {
        int least = threshold.least();
        var traces = new Trace[threshold.most() - least + 1];
        int low = spread(told.after(), way, threshold.points(), traces, least);
        int high = Math.min(told.after().leeway().most(way), threshold.most());
        for (var trace = told.after(); low > least; ) {
            trace = trace(told, trace, threshold, low - 1);
            low = spread(trace, way, low - 1, traces, least);
        }
        for (var trace = told.after(); high < threshold.most(); ) {
            trace = trace(told, trace, threshold, high + 1);
            spread(trace, way, high + 1, traces, least);
            high = Math.min(trace.leeway().most(way), threshold.most());
        }
        return traces;
    }

    /// Puts a trace wherever it holds.
    ///
    /// @param level where the threshold stood
    /// @param least the level that the traces begin with
    /// @return the lowest level at which it holds
    private static int spread(Trace trace, int way, int level, Trace[] traces, int least) {
        var leeway = trace.leeway();
        int low = Math.max(leeway.least(way), least);
        int high = Math.min(leeway.most(way), least + traces.length - 1);
        if (level < low || level > high) throw new IllegalStateException("out of its own leeway");
        Arrays.fill(traces, low - least, high - least + 1, trace);
        return low;
    }

    /// @param other the trace of the level beside it
    private Trace trace(Told told, Trace other, Threshold threshold, int level) {
        var at = new Moved(threshold, level);
        var known = moved.get(at);
        var run =
                known != null
                        ? known
                        : moved.computeIfAbsent(at, one -> run(one.threshold(), one.level()));
        return run.whatIf().traceFrom(other, told.lead(), told.tried(), run.ways());
    }

    private Run run(Threshold threshold, int level) {
        var engine = comparing.after().with(threshold.movedTo(level, tried));
        return new Run(new WhatIf(engine, claims, stretch.to()), threshold.ways(all, level));
    }
}
