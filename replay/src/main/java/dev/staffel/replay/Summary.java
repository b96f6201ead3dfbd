package dev.staffel.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a comparison says in figures. Each is the count of a list of leads.
///
/// @param before the playbook that is compared with
/// @param after the other
/// @param turns how many leads enter earlier, later, newly, never
/// @param missedWins wins that the other playbook would have missed
/// @param gainedWins wins that only the other playbook would have seen coming before sales opened them by itself
/// @param medianDays by how many days the other is later, over leads that enter under both but not at the same instant
/// @param conditions how often a condition made the difference, most often first
/// @param rules how often a rule made the difference, most often first
public record Summary(
        Side before,
        Side after,
        Map<Turn, Integer> turns,
        int missedWins,
        int gainedWins,
        Optional<Double> medianDays,
        List<Named> conditions,
        List<Named> rules) {

    public Summary {
        turns = Collections.unmodifiableMap(new EnumMap<>(turns));
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }

    /// How often something was the cause.
    public record Named(String name, int times) {}

    /// The handovers of one week, which begins on its Monday, to one desk.
    public record Week(LocalDate monday, String desk, int handovers, int enquiries) {}

    /// What one playbook leads to.
    ///
    /// @param entered leads that enter the stage within the stretch or have entered it before
    /// @param endings how they really ended
    /// @param returns how many were returned, by the id of the reason
    /// @param accepted of the handovers that were answered
    /// @param won of the handovers that were accepted and have ended
    /// @param weeks in the order of time, then of desks
    public record Side(
            int entered,
            Map<Ending, Integer> endings,
            SortedMap<String, Integer> returns,
            Rate accepted,
            Rate won,
            List<Week> weeks) {
        public Side {
            endings = Collections.unmodifiableMap(new EnumMap<>(endings));
            returns = Collections.unmodifiableSortedMap(new TreeMap<>(returns));
            weeks = List.copyOf(weeks);
        }
    }

    /// Counts results, in any order.
    ///
    /// @param zone in which weeks begin
    public static Summary of(List<LeadResult> results, ZoneId zone) {
        var turns = new EnumMap<Turn, Integer>(Turn.class);
        for (Turn turn : Turn.values()) turns.put(turn, 0);
        results.forEach(result -> turns.merge(result.turn(), 1, Integer::sum));
        return new Summary(
                side(results, LeadResult::before, LeadResult::handoversBefore, zone),
                side(results, LeadResult::after, LeadResult::handoversAfter, zone),
                turns,
                count(results, LeadResult::isMissedWin),
                count(results, LeadResult::isGainedWin),
                median(results),
                named(results, Difference::conditions),
                named(results, Difference::rules));
    }

    private static Side side(
            List<LeadResult> all,
            Function<LeadResult, Optional<Crossing>> crossing,
            Function<LeadResult, List<Crossing.Handover>> handovers,
            ZoneId zone) {
        var entered = all.stream().filter(result -> crossing.apply(result).isPresent()).toList();
        var endings = new EnumMap<Ending, Integer>(Ending.class);
        for (Ending ending : Ending.values()) endings.put(ending, 0);
        entered.forEach(result -> endings.merge(result.ending(), 1, Integer::sum));
        var returns = new TreeMap<String, Integer>();
        entered.stream()
                .filter(result -> result.ending() == Ending.RETURNED)
                .forEach(result ->
                        returns.merge(result.really().orElseThrow().reason(), 1, Integer::sum));
        int answered = count(entered, result -> result.ending().isAnswered());
        int accepted = count(entered, Summary::isAccepted);
        int ended =
                count(
                        entered,
                        result ->
                                isAccepted(result)
                                        && result.really().orElseThrow().ended().isPresent());
        return new Side(
                entered.size(),
                endings,
                returns,
                new Rate(accepted, answered),
                new Rate(endings.getOrDefault(Ending.WON, 0), ended),
                weeks(all.stream().flatMap(result -> handovers.apply(result).stream()), zone));
    }

    private static boolean isAccepted(LeadResult result) {
        return result.ending().isAnswered() && result.really().flatMap(Cycle::accepted).isPresent();
    }

    private static List<Week> weeks(Stream<Crossing.Handover> handovers, ZoneId zone) {
        var weeks =
                new TreeMap<WeekOfDesk, Week>(
                        Comparator.comparing(WeekOfDesk::monday).thenComparing(WeekOfDesk::desk));
        handovers.forEach(handover -> {
            var monday = monday(handover.at(), zone);
            weeks.merge(
                    new WeekOfDesk(monday, handover.desk()),
                    new Week(monday, handover.desk(), 1, handover.enquiry() ? 1 : 0),
                    (one, other) ->
                            new Week(
                                    monday,
                                    handover.desk(),
                                    one.handovers() + other.handovers(),
                                    one.enquiries() + other.enquiries()));
        });
        return List.copyOf(weeks.values());
    }

    /// The Monday on which the week of an instant begins.
    public static LocalDate monday(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private record WeekOfDesk(LocalDate monday, String desk) {}

    private static Optional<Double> median(List<LeadResult> results) {
        var delays =
                results.stream()
                        .map(LeadResult::delay)
                        .filter(delay -> !delay.isZero())
                        .sorted()
                        .toList();
        if (delays.isEmpty()) return Optional.empty();
        var low = delays.get((delays.size() - 1) / 2);
        var high = delays.get(delays.size() / 2);
        return Optional.of((days(low) + days(high)) / 2);
    }

    private static double days(Duration delay) {
        return (double) delay.toMillis() / ChronoUnit.DAYS.getDuration().toMillis();
    }

    private static List<Named> named(
            List<LeadResult> results, Function<Difference, List<String>> names) {
        var times = new TreeMap<String, Integer>();
        results.stream()
                .flatMap(result -> result.difference().stream())
                .flatMap(difference -> names.apply(difference).stream())
                .forEach(name -> times.merge(name, 1, Integer::sum));
        return times.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Named::times).reversed().thenComparing(Named::name))
                .toList();
    }

    private static int count(List<LeadResult> results, Predicate<LeadResult> which) {
        return (int) results.stream().filter(which).count();
    }
}
