package dev.staffel.engine.route;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// When somebody works: the hours of each weekday in their own zone, less the days that are free.
///
/// Working time is counted as it passes for the person: a working day on which the clocks change is as long as it really is.
///
/// @param days the spans of each weekday, Monday first, each ascending and apart
/// @param free holidays and days of absence
public record WorkingWeek(ZoneId zone, List<List<Span>> days, SortedSet<LocalDate> free) {
    /// No calendar is searched further ahead than this; who works on none of these days never does.
    private static final int YEARS = 10;

    /// Hours of one day, from the first (inclusive) to the second (exclusive).
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to))
                throw new IllegalArgumentException("work ends after it begins: " + from + "-" + to);
        }
    }

    public WorkingWeek {
        days = days.stream().map(List::copyOf).toList();
        free = Collections.unmodifiableSortedSet(new TreeSet<>(free));
        if (days.size() != DayOfWeek.values().length)
            throw new IllegalArgumentException("a week has seven days: " + days.size());
        if (days.stream().allMatch(List::isEmpty))
            throw new IllegalArgumentException("a working week has an hour of work at least");
        days.forEach(WorkingWeek::checkApart);
    }

    private static void checkApart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to()))
                throw new IllegalArgumentException("spans of a day must ascend and lie apart");
        }
    }

    /// The same hours on each of some weekdays.
    public static WorkingWeek of(
            ZoneId zone, Collection<DayOfWeek> weekdays, LocalTime from, LocalTime to) {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : weekdays) hours.put(day, List.of(new Span(from, to)));
        return of(zone, hours, new TreeSet<>());
    }

    /// Weekdays that are not named are free.
    public static WorkingWeek of(
            ZoneId zone, Map<DayOfWeek, List<Span>> hours, SortedSet<LocalDate> free) {
        var days = new ArrayList<List<Span>>();
        for (var day : DayOfWeek.values()) days.add(hours.getOrDefault(day, List.of()));
        return new WorkingWeek(zone, days, free);
    }

    /// The same hours without some more days.
    public WorkingWeek without(Collection<LocalDate> more) {
        var all = new TreeSet<>(free);
        all.addAll(more);
        return new WorkingWeek(zone, days, all);
    }

    public boolean isOpen(Instant at) {
        return stretches(at.atZone(zone).toLocalDate()).stream().anyMatch(one -> one.holds(at));
    }

    /// The instant at which so much working time has passed; the moment itself for none, if it is in working time, else the
    /// next in it.
    ///
    /// @throws IllegalArgumentException when so much work is not done in the next ten years
    public Instant after(Instant start, Duration working) {
        var left = working;
        var day = start.atZone(zone).toLocalDate();
        for (var last = day.plusYears(YEARS); day.isBefore(last); day = day.plusDays(1)) {
            for (var stretch : stretches(day)) {
                var rest = stretch.since(start);
                if (rest.length().isZero()) continue;
                if (left.compareTo(rest.length()) <= 0) return rest.from().plus(left);
                left = left.minus(rest.length());
            }
        }
        throw new IllegalArgumentException("no such working time within " + YEARS + " years");
    }

    /// The end of the working day that runs at an instant, or else of the next.
    public Instant endOfDay(Instant start) {
        var begun = after(start, Duration.ZERO);
        return stretches(begun.atZone(zone).toLocalDate()).getLast().to();
    }

    /// The working time between two instants; zero when the second is not later.
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        if (!from.isBefore(to)) return sum;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (var stretch : stretches(day))
                sum = sum.plus(stretch.since(from).until(to).length());
        }
        return sum;
    }

    private List<Stretch> stretches(LocalDate day) {
        if (free.contains(day)) return List.of();
        return days.get(day.getDayOfWeek().getValue() - 1).stream()
                .map(span -> Stretch.of(day, span, zone))
                .toList();
    }

    /// A span of hours on a certain day, in instants.
    private record Stretch(Instant from, Instant to) {
        static Stretch of(LocalDate day, Span span, ZoneId zone) {
            return new Stretch(
                    day.atTime(span.from()).atZone(zone).toInstant(),
                    day.atTime(span.to()).atZone(zone).toInstant());
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        Stretch since(Instant start) {
            if (!start.isAfter(from)) return this;
            return new Stretch(start.isBefore(to) ? start : to, to);
        }

        Stretch until(Instant end) {
            if (!end.isBefore(to)) return this;
            return new Stretch(from, end.isAfter(from) ? end : from);
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }
}
