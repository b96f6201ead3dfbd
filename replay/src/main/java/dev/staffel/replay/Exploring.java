package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// Compares two playbooks lead by lead, and finds out how each lead fares with a threshold of the second one at each level
/// near it, one threshold at a time: so that moving it is a look-up.
///
/// It is exact, and still folds few leads more than once or twice. A lead that does not enter the stage with all thresholds at
/// their lowest enters it at no level. And where two levels lead to the same decisions at the same instants, so does every
/// level between them: with a higher threshold a way in holds, and a fallback waits, at no instant at which it does not with
/// a lower one, and the state before each decision is the same.
///
/// Safe for use by many threads.
public final class Exploring {
    private final Comparing comparing;
    private final Playbook tried;
    private final String stage;
    private final List<Threshold> thresholds;
    private final WhatIf lowest;
    private final IntFunction<Claim> claims;
    private final Stretch stretch;
    private final Map<Moved, WhatIf> moved = new ConcurrentHashMap<>(); // looked up only

    private record Moved(Threshold threshold, int level) {}

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
        this.thresholds = Threshold.of(tried, stage);
        this.claims = claims;
        this.stretch = stretch;
        var low = tried;
        for (Threshold threshold : thresholds) low = threshold.movedTo(threshold.least(), low);
        this.lowest = run(low);
    }

    public List<Threshold> thresholds() {
        return thresholds;
    }

    public Explored explore(Past past) {
        var told = comparing.told(past);
        var result = comparing.compare(told);
        if (thresholds.isEmpty() || !mayEnter(told)) return new Explored(result, List.of());
        var base = result.map(LeadResult::withoutDifference);
        var shifts = new ArrayList<Shift>();
        for (Threshold threshold : thresholds) shift(told, threshold, base, shifts);
        return new Explored(result, shifts);
    }

    private boolean mayEnter(Told told) {
        return lowest.trace(told.past(), told.recorded()).steps().stream()
                .anyMatch(step -> step.to().equals(stage));
    }

    private void shift(
            Told told, Threshold threshold, Optional<LeadResult> base, List<Shift> shifts) {
        int first = threshold.least();
        var traces = traces(told, threshold);
        int from = 0;
        while (from < traces.length) {
            int to = from;
            while (to + 1 < traces.length && traces[to + 1].decidesAs(traces[from])) to++;
            var result = comparing.plain(told.under(traces[from]));
            if (!result.equals(base)) {
                shifts.add(
                        new Shift(
                                told.past().lead(),
                                threshold.entry(),
                                first + from,
                                first + to,
                                base,
                                result));
            }
            from = to + 1;
        }
    }

    /// What is decided at each level, from the lowest on.
    private Trace[] traces(Told told, Threshold threshold) {
        int last = threshold.most() - threshold.least();
        int stands = threshold.points() - threshold.least();
        var traces = new Trace[last + 1];
        traces[stands] = told.after();
        if (stands > 0) traces[0] = trace(told, threshold, 0);
        traces[last] = trace(told, threshold, last);
        fill(told, threshold, traces, 0, stands);
        fill(told, threshold, traces, stands, last);
        return traces;
    }

    private void fill(Told told, Threshold threshold, Trace[] traces, int low, int high) {
        if (high - low < 2) return;
        if (traces[low].decidesAs(traces[high])) {
            for (int level = low + 1; level < high; level++) traces[level] = traces[low];
            return;
        }
        int middle = (low + high) / 2;
        traces[middle] = trace(told, threshold, middle);
        fill(told, threshold, traces, low, middle);
        fill(told, threshold, traces, middle, high);
    }

    private Trace trace(Told told, Threshold threshold, int place) {
        var at = new Moved(threshold, threshold.least() + place);
        return moved.computeIfAbsent(at, one -> run(threshold.movedTo(one.level(), tried)))
                .trace(told.past(), told.recorded());
    }

    private WhatIf run(Playbook playbook) {
        return new WhatIf(new Engine(playbook), claims, stretch.to());
    }
}
