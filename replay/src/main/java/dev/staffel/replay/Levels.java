package dev.staffel.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Counts what every threshold of a replay leads to at each of its levels, lead by lead, in whatever order they come; no lead is
/// remembered.
///
/// Where the thresholds stand is counted once. For each level only the difference to the level below is counted.
public final class Levels {
    private final List<Threshold> thresholds;
    private final List<String> names;
    private final ZoneId zone;
    private final SortedMap<String, Integer> capacity;
    private final Tally base;
    private final List<Tally[]> changes; // by threshold, then by levels from its lowest on

    /// @param stage that is compared
    /// @param zone in which weeks begin
    /// @param capacity how many leads a desk can take in a week, see [Summary#of]
    public Levels(
            List<Threshold> thresholds,
            String stage,
            ZoneId zone,
            SortedMap<String, Integer> capacity) {
        this.thresholds = List.copyOf(thresholds);
        this.names = thresholds.stream().map(one -> one.name(stage)).toList();
        this.zone = zone;
        this.capacity = capacity;
        this.base = tally();
        this.changes = thresholds.stream().map(this::tallies).toList();
    }

    private Tally tally() {
        return new Tally(new SideTally(Fare::after, new WeekTally(zone, capacity)));
    }

    /// One for each level, and one for what ends with the highest.
    private Tally[] tallies(Threshold threshold) {
        var tallies = new Tally[threshold.most() - threshold.least() + 2];
        Arrays.setAll(tallies, _ -> tally());
        return tallies;
    }

    /// Takes in a lead.
    public void add(Explored explored) {
        explored.result().ifPresent(result -> base.count(result, 1));
        for (int place = 0; place < thresholds.size(); place++) {
            var threshold = thresholds.get(place);
            for (Shift shift : explored.shifts()) {
                if (shift.entry().equals(names.get(place)))
                    add(shift, threshold, changes.get(place));
            }
        }
    }

    /// Counts what another has counted of the same thresholds, of other leads.
    public void add(Levels other) {
        base.count(other.base);
        for (int place = 0; place < changes.size(); place++) {
            var here = changes.get(place);
            var there = other.changes.get(place);
            for (int level = 0; level < here.length; level++) here[level].count(there[level]);
        }
    }

    private static void add(Shift shift, Threshold threshold, Tally[] tallies) {
        tallies[shift.least() - threshold.least()].exchange(shift.base(), shift.result());
        tallies[shift.most() + 1 - threshold.least()].exchange(shift.result(), shift.base());
    }

    /// Every level of a threshold, the lowest first.
    public List<Level> of(Threshold threshold) {
        var tallies = changes.get(thresholds.indexOf(threshold));
        var running = tally();
        running.count(base);
        var levels = new ArrayList<Level>();
        for (int points = threshold.least(); points <= threshold.most(); points++) {
            running.count(tallies[points - threshold.least()]);
            levels.add(running.level(points));
        }
        return levels;
    }

    private static final class Tally {
        private final SideTally side;
        private int wonBefore;
        private int missed;
        private Value value = Value.NONE;

        Tally(SideTally side) {
            this.side = side;
        }

        void count(Tally other) {
            side.count(other.side);
            wonBefore += other.wonBefore;
            missed += other.missed;
            value = value.with(other.value);
        }

        void exchange(Optional<LeadResult> old, Optional<LeadResult> other) {
            old.ifPresent(result -> count(result, -1));
            other.ifPresent(result -> count(result, 1));
        }

        void count(LeadResult result, int times) {
            if (times > 0) side.add(result);
            else side.takeBack(result);
            if (result.ending() != Ending.WON || result.before().isEmpty()) return;
            wonBefore += times;
            if (!result.isMissedWin()) return;
            missed += times;
            if (result.value().isEmpty()) return;
            long deal = result.value().get();
            value = times > 0 ? value.with(deal) : value.without(deal);
        }

        Level level(int points) {
            return new Level(points, side.side(), wonBefore, missed, value);
        }
    }
}
