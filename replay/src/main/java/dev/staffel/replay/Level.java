package dev.staffel.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What a threshold at some level leads to.
///
/// @param points the level
/// @param side what the playbook with the threshold at this level leads to
/// @param wonBefore won deals of leads that enter under the playbook that is compared with
/// @param missedWins how many of these this one would have missed
/// @param missedValue what they were worth
public record Level(
        int points, Summary.Side side, int wonBefore, int missedWins, Value missedValue) {

    /// Counts every level of a threshold.
    ///
    /// @param results where the thresholds stand
    /// @param shifts of this threshold
    /// @param zone in which weeks begin
    /// @param capacity how many leads a desk can take in a week, see [Summary#of]
    public static List<Level> of(
            Threshold threshold,
            List<LeadResult> results,
            List<Shift> shifts,
            ZoneId zone,
            SortedMap<String, Integer> capacity) {
        var base = new Tally(new SideTally(Fare::after, new WeekTally(zone, capacity)));
        results.forEach(result -> base.count(result, 1));
        var levels = new ArrayList<Level>();
        for (int points = threshold.least(); points <= threshold.most(); points++) {
            int level = points;
            var tally = base.copy();
            shifts.stream()
                    .filter(shift -> shift.isAt(level))
                    .forEach(shift -> {
                        shift.base().ifPresent(result -> tally.count(result, -1));
                        shift.result().ifPresent(result -> tally.count(result, 1));
                    });
            levels.add(tally.level(level));
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

        Tally copy() {
            var copy = new Tally(side.copy());
            copy.wonBefore = wonBefore;
            copy.missed = missed;
            copy.value = value;
            return copy;
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
