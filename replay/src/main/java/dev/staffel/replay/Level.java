package dev.staffel.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToIntFunction;

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
        var begins = byLevel(shifts, Shift::least);
        var ends = byLevel(shifts, shift -> shift.most() + 1);
        var tally = new Tally(new SideTally(Fare::after, new WeekTally(zone, capacity)));
        results.forEach(result -> tally.count(result, 1));
        var levels = new ArrayList<Level>();
        for (int points = threshold.least(); points <= threshold.most(); points++) {
            for (Shift shift : ends.getOrDefault(points, List.of()))
                tally.exchange(shift.result(), shift.base());
            for (Shift shift : begins.getOrDefault(points, List.of()))
                tally.exchange(shift.base(), shift.result());
            levels.add(tally.level(points));
        }
        return levels;
    }

    private static Map<Integer, List<Shift>> byLevel(
            List<Shift> shifts, ToIntFunction<Shift> level) {
        var lists = new HashMap<Integer, List<Shift>>(); // looked up only
        for (Shift shift : shifts)
            lists.computeIfAbsent(level.applyAsInt(shift), _ -> new ArrayList<>()).add(shift);
        return lists;
    }

    /// The counts at one level after the other, the lowest first: only what changes is counted again.
    private static final class Tally {
        private final SideTally side;
        private int wonBefore;
        private int missed;
        private Value value = Value.NONE;

        Tally(SideTally side) {
            this.side = side;
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
