package dev.staffel.store.desks;

import dev.staffel.engine.route.WorkingWeek;
import dev.staffel.engine.route.WorkingWeek.Span;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// When people work: their own hours, zone and holidays, and the company's where they have none; Monday to Friday from 8 to 17
/// where nobody has said anything.
final class WorkingWeeks {
    private static final Statements SQL = Statements.beside(WorkingWeeks.class, "desks.sql");
    private static final String COMPANY = "";
    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final Map<String, Map<DayOfWeek, List<Span>>> hours;
    private final Map<String, Place> places;
    private final Map<String, SortedSet<LocalDate>> holidays;

    private record Place(ZoneId zone, String calendar) {}

    private WorkingWeeks(
            Map<String, Map<DayOfWeek, List<Span>>> hours,
            Map<String, Place> places,
            Map<String, SortedSet<LocalDate>> holidays) {
        this.hours = hours;
        this.places = places;
        this.holidays = holidays;
    }

    /// @param zone the company's, as the playbook says
    /// @param now holidays well before it are left out
    static WorkingWeeks read(Session session, Collection<String> people, ZoneId zone, Instant now) {
        var places = places(session, people, zone);
        var calendars = places.values().stream().map(Place::calendar).distinct().sorted().toList();
        var yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        return new WorkingWeeks(
                hours(session, people), places, holidays(session, calendars, yesterday));
    }

    private static Map<String, Place> places(
            Session session, Collection<String> people, ZoneId zone) {
        var places = new HashMap<String, Place>(); // looked up only
        var company = new Place(zone, "");
        places.put(COMPANY, company);
        session.call(SQL.named("desk-places"))
                .set("people", List.copyOf(people))
                .each(row ->
                        places.put(
                                row.text("person"),
                                place(row, places.getOrDefault(COMPANY, company))));
        return places;
    }

    private static Place place(Row row, Place company) {
        var zone = row.text("zone");
        var calendar = row.text("calendar");
        return new Place(
                zone.isEmpty() ? company.zone() : ZoneId.of(zone),
                calendar.isEmpty() ? company.calendar() : calendar);
    }

    private static Map<String, Map<DayOfWeek, List<Span>>> hours(
            Session session, Collection<String> people) {
        var hours = new HashMap<String, Map<DayOfWeek, List<Span>>>(); // looked up only
        session.call(SQL.named("desk-hours"))
                .set("people", List.copyOf(people))
                .each(row ->
                        hours.computeIfAbsent(
                                        row.text("person"), _ -> new EnumMap<>(DayOfWeek.class))
                                .computeIfAbsent(
                                        DayOfWeek.of(row.integer("weekday")),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Span(
                                                LocalTime.parse(row.text("begins")),
                                                LocalTime.parse(row.text("ends")))));
        return hours;
    }

    private static Map<String, SortedSet<LocalDate>> holidays(
            Session session, List<String> calendars, LocalDate from) {
        var holidays = new TreeMap<String, SortedSet<LocalDate>>();
        session.call(SQL.named("desk-holidays"))
                .set("calendars", calendars)
                .set("from", from.toString())
                .each(row ->
                        holidays.computeIfAbsent(row.text("calendar"), _ -> new TreeSet<>())
                                .add(LocalDate.parse(row.text("day"))));
        return holidays;
    }

    WorkingWeek company() {
        return of(COMPANY);
    }

    WorkingWeek of(String person) {
        var company = places.get(COMPANY);
        var place = places.getOrDefault(person, company);
        if (place == null) throw new IllegalStateException("the company has a place");
        var free = holidays.getOrDefault(place.calendar(), new TreeSet<>());
        var own = hours.getOrDefault(person, hours.get(COMPANY));
        if (own != null) return WorkingWeek.of(place.zone(), own, free);
        var office = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return WorkingWeek.of(place.zone(), office, BEGIN, END).without(free);
    }
}
