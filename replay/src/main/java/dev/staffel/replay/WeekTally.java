package dev.staffel.replay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts handovers by week and desk, and afterwards, in the order of time, what a desk's capacity leaves waiting.
final class WeekTally {
    private final ZoneId zone;
    private final SortedMap<String, Integer> capacity;
    private final Map<Place, Times> times = new HashMap<>(); // put in order when it is told

    /// @param zone in which weeks begin
    /// @param capacity how many leads a desk can take in a week; nothing for a desk of which that is not known
    WeekTally(ZoneId zone, SortedMap<String, Integer> capacity) {
        this.zone = zone;
        this.capacity = new TreeMap<>(capacity);
    }

    private record Place(LocalDate monday, String desk) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = monday.compareTo(other.monday);
            return order != 0 ? order : desk.compareTo(other.desk);
        }
    }

    private record Times(int handovers, int enquiries) {}

    /// @param by 1, or -1 to take it back
    void count(Crossing.Handover handover, int by) {
        var place = new Place(monday(handover.at(), zone), handover.desk());
        count(place, new Times(by, handover.enquiry() ? by : 0));
    }

    /// Counts what another has counted, or taken back.
    void count(WeekTally other) {
        other.times.forEach(this::count);
    }

    private void count(Place place, Times more) {
        times.merge(
                place,
                more,
                (one, other) -> {
                    int handovers = one.handovers() + other.handovers();
                    int enquiries = one.enquiries() + other.enquiries();
                    return handovers == 0 && enquiries == 0
                            ? null
                            : new Times(handovers, enquiries);
                });
    }

    SortedMap<String, Integer> capacity() {
        return capacity;
    }

    /// What a desk can't take in its week waits for the next; weeks without a handover work it off.
    List<Summary.Week> weeks() {
        var weeks = new ArrayList<Summary.Week>();
        Map<String, Summary.Week> last = new HashMap<>(); // looked up only
        new TreeMap<>(times)
                .forEach((place, count) -> {
                    var before = last.get(place.desk());
                    var week =
                            new Summary.Week(
                                    place.monday(),
                                    place.desk(),
                                    count.handovers(),
                                    count.enquiries(),
                                    waiting(place, count, before == null ? NONE : before));
                    last.put(place.desk(), week);
                    weeks.add(week);
                });
        return weeks;
    }

    private static final Summary.Week NONE = new Summary.Week(LocalDate.EPOCH, "", 0, 0, 0);

    private int waiting(Place place, Times count, Summary.Week before) {
        var most = capacity.get(place.desk());
        if (most == null) return 0;
        long between = ChronoUnit.WEEKS.between(before.monday(), place.monday()) - 1;
        long left = Math.max(0, before.waiting() - between * most);
        return Math.toIntExact(Math.max(0, left + count.handovers() - most));
    }

    /// The Monday on which the week of an instant begins.
    static LocalDate monday(Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return day.minusDays(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    }
}
