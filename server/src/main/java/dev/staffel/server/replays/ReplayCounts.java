package dev.staffel.server.replays;

import dev.staffel.replay.Explored;
import dev.staffel.replay.Levels;
import dev.staffel.replay.Summing;
import dev.staffel.replay.Threshold;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Counts what a replay finds, by as many threads as like to: each counts by itself, and in the end all is added up, which comes
/// to the same in whatever order.
final class ReplayCounts {
    private final List<Threshold> thresholds;
    private final String stage;
    private final ZoneId zone;
    private final SortedMap<String, Integer> before;
    private final SortedMap<String, Integer> after;
    private final ConcurrentLinkedQueue<Counted> idle = new ConcurrentLinkedQueue<>();

    /// @param stage that is compared
    /// @param zone in which weeks begin
    /// @param before how many leads a desk can take in a week, see [dev.staffel.replay.Summary#of]
    /// @param after the same under the other playbook
    ReplayCounts(
            List<Threshold> thresholds,
            String stage,
            ZoneId zone,
            SortedMap<String, Integer> before,
            SortedMap<String, Integer> after) {
        this.thresholds = thresholds;
        this.stage = stage;
        this.zone = zone;
        this.before = before;
        this.after = after;
    }

    /// What some leads come to.
    record Counted(Summing summing, Levels levels) {
        private void add(Explored explored) {
            explored.result().ifPresent(summing::add);
            levels.add(explored);
        }

        private void add(Counted other) {
            summing.add(other.summing);
            levels.add(other.levels);
        }
    }

    void add(List<Explored> leads) {
        var taken = idle.poll();
        var counted = taken == null ? none() : taken;
        leads.forEach(counted::add);
        idle.add(counted);
    }

    private Counted none() {
        return new Counted(
                new Summing(zone, before, after), new Levels(thresholds, stage, zone, after));
    }

    /// What all leads come to, once nobody counts any more.
    Counted all() {
        var all = none();
        idle.forEach(all::add);
        return all;
    }
}
