package dev.staffel.replay;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts a comparison lead by lead, in whatever order they come; of a lead only its delay is remembered, where it has one.
public final class Summing {
    private final SideTally before;
    private final SideTally after;
    private final Map<Turn, Integer> turns = new EnumMap<>(Turn.class);
    private final List<Duration> delays = new ArrayList<>();
    private final Map<String, Integer> conditions = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private int missed;
    private Value missedValue = Value.NONE;
    private int gained;
    private Value gainedValue = Value.NONE;

    /// See [Summary#of].
    public Summing(
            ZoneId zone, SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
        this.before = new SideTally(Fare::before, new WeekTally(zone, before));
        this.after = new SideTally(Fare::after, new WeekTally(zone, after));
        for (Turn turn : Turn.values()) turns.put(turn, 0);
    }

    public void add(LeadResult result) {
        before.add(result);
        after.add(result);
        turns.merge(result.turn(), 1, Integer::sum);
        var delay = result.delay();
        if (!delay.isZero()) delays.add(delay);
        result.difference()
                .ifPresent(difference -> {
                    difference
                            .conditions()
                            .forEach(name -> conditions.merge(name, 1, Integer::sum));
                    difference.rules().forEach(name -> rules.merge(name, 1, Integer::sum));
                });
        if (result.isMissedWin()) {
            missed++;
            missedValue = with(missedValue, result);
        }
        if (result.isGainedWin()) {
            gained++;
            gainedValue = with(gainedValue, result);
        }
    }

    /// Counts what another has counted, of other leads.
    public void add(Summing other) {
        before.count(other.before);
        after.count(other.after);
        other.turns.forEach((turn, times) -> turns.merge(turn, times, Integer::sum));
        delays.addAll(other.delays);
        other.conditions.forEach((name, times) -> conditions.merge(name, times, Integer::sum));
        other.rules.forEach((name, times) -> rules.merge(name, times, Integer::sum));
        missed += other.missed;
        missedValue = missedValue.with(other.missedValue);
        gained += other.gained;
        gainedValue = gainedValue.with(other.gainedValue);
    }

    private static Value with(Value value, LeadResult result) {
        return result.value().map(value::with).orElse(value);
    }

    public Summary summary() {
        return new Summary(
                before.side(),
                after.side(),
                turns,
                missed,
                missedValue,
                gained,
                gainedValue,
                median(),
                named(conditions),
                named(rules));
    }

    private Optional<Double> median() {
        if (delays.isEmpty()) return Optional.empty();
        Collections.sort(delays);
        var low = delays.get((delays.size() - 1) / 2);
        var high = delays.get(delays.size() / 2);
        return Optional.of((days(low) + days(high)) / 2);
    }

    private static double days(Duration delay) {
        return (double) delay.toMillis() / ChronoUnit.DAYS.getDuration().toMillis();
    }

    private static List<Summary.Named> named(Map<String, Integer> times) {
        return times.entrySet().stream()
                .map(entry -> new Summary.Named(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt(Summary.Named::times)
                                .reversed()
                                .thenComparing(Summary.Named::name))
                .toList();
    }
}
