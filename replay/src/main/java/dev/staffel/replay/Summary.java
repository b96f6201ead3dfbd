package dev.staffel.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a comparison says in figures. Each is the count of a list of leads.
///
/// @param before the playbook that is compared with
/// @param after the other
/// @param turns how many leads enter earlier, later, newly, never
/// @param missedWins wins that the other playbook would have missed
/// @param missedValue what they were worth
/// @param gainedWins wins that only the other playbook would have seen coming before sales opened them by itself
/// @param gainedValue what they were worth
/// @param medianDays by how many days the other is later, over leads that enter under both but not at the same instant
/// @param conditions how often a condition made the difference, most often first
/// @param rules how often a rule made the difference, most often first
public record Summary(
        Side before,
        Side after,
        Map<Turn, Integer> turns,
        int missedWins,
        Value missedValue,
        int gainedWins,
        Value gainedValue,
        Optional<Double> medianDays,
        List<Named> conditions,
        List<Named> rules) {

    private static final SortedMap<String, Integer> NO_CAPACITY = new TreeMap<>();

    public Summary {
        turns = Collections.unmodifiableMap(new EnumMap<>(turns));
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }

    /// How often something was the cause.
    public record Named(String name, int times) {}

    /// The handovers of one week, which begins on its Monday, to one desk.
    ///
    /// @param waiting how many of these and of earlier ones the desk's capacity leaves for later weeks
    public record Week(LocalDate monday, String desk, int handovers, int enquiries, int waiting) {}

    /// What one playbook leads to.
    ///
    /// @param entered leads that enter the stage within the stretch or have entered it before
    /// @param endings how they really ended
    /// @param returns how many were returned, by the id of the reason
    /// @param accepted of the handovers that were answered
    /// @param won of the handovers that were accepted and have ended
    /// @param wonValue what the won deals are worth
    /// @param weeks in the order of time, then of desks
    /// @param capacity how many leads a desk can take in a week, by its id; a desk of which that is not known is not named
    public record Side(
            int entered,
            Map<Ending, Integer> endings,
            SortedMap<String, Integer> returns,
            Rate accepted,
            Rate won,
            Value wonValue,
            List<Week> weeks,
            SortedMap<String, Integer> capacity) {
        public Side {
            endings = Collections.unmodifiableMap(new EnumMap<>(endings));
            returns = Collections.unmodifiableSortedMap(new TreeMap<>(returns));
            weeks = List.copyOf(weeks);
            capacity = Collections.unmodifiableSortedMap(new TreeMap<>(capacity));
        }

        /// Whether a week brings its desk more than it can take.
        public boolean isOver(Week week) {
            var most = capacity.get(week.desk());
            return most != null && week.handovers() > most;
        }
    }

    /// Counts results, in any order, without regard to capacities.
    ///
    /// @param zone in which weeks begin
    public static Summary of(List<LeadResult> results, ZoneId zone) {
        return of(results, zone, NO_CAPACITY, NO_CAPACITY);
    }

    /// Counts results, in any order.
    ///
    /// @param zone in which weeks begin
    /// @param before how many leads a desk can take in a week under the playbook that is compared with, by the desk's id;
    ///     a desk of which that is not known is not named
    /// @param after the same under the other playbook
    public static Summary of(
            List<LeadResult> results,
            ZoneId zone,
            SortedMap<String, Integer> before,
            SortedMap<String, Integer> after) {
        var counted = new Summing(zone, before, after);
        results.forEach(counted::add);
        return counted.summary();
    }

    /// The Monday on which the week of an instant begins.
    public static LocalDate monday(Instant at, ZoneId zone) {
        return WeekTally.monday(at, zone);
    }
}
