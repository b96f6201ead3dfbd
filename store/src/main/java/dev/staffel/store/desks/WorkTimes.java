package dev.staffel.store.desks;

import dev.staffel.engine.route.WorkingWeek;
import dev.staffel.engine.route.WorkingWeek.Span;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Hours, absences and holidays, as people and their heads keep them. The company's own hours stand under [#COMPANY].
public final class WorkTimes {
    public static final String COMPANY = "";

    private static final Statements SQL = Statements.beside(WorkTimes.class, "desks-kept.sql");

    private final Sql sql;

    public WorkTimes(Sql sql) {
        this.sql = sql;
    }

    /// When somebody works: their own hours and holidays, the company's where they have none.
    ///
    /// @param zone the company's
    public static WorkingWeek week(Session session, String person, ZoneId zone, Instant now) {
        return WorkingWeeks.read(session, List.of(COMPANY, person), zone, now).of(person);
    }

    public Hours hours(String person) {
        return sql.inTransaction(session -> {
            var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            session.call(SQL.named("hours-of"))
                    .set("person", person)
                    .each(row ->
                            days.computeIfAbsent(
                                            DayOfWeek.of(row.integer("weekday")),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Span(
                                                    LocalTime.parse(row.text("begins")),
                                                    LocalTime.parse(row.text("ends")))));
            return session.call(SQL.named("place-of"))
                    .set("person", person)
                    .first(row ->
                            new Hours(days, said(row.text("zone")), said(row.text("calendar"))))
                    .orElse(new Hours(days, Optional.empty(), Optional.empty()));
        });
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    public void keep(Session session, String person, Hours hours) {
        var weekdays = new ArrayList<Integer>();
        var begins = new ArrayList<String>();
        var ends = new ArrayList<String>();
        hours.days()
                .forEach((day, spans) ->
                        spans.forEach(span -> {
                            weekdays.add(day.getValue());
                            begins.add(span.from().toString());
                            ends.add(span.to().toString());
                        }));
        session.call(SQL.named("hours-keep"))
                .set("person", person)
                .set("weekdays", weekdays.stream().mapToInt(Integer::intValue).toArray())
                .set("begins", begins)
                .set("ends", ends)
                .set("zone", hours.zone().orElse(""))
                .set("calendar", hours.calendar().orElse(""))
                .run();
    }

    /// When people work, by their ids; anybody else works as the company does.
    ///
    /// @param zone the company's, as the playbook says
    /// @param from holidays well before it are left out
    public Function<String, WorkingWeek> weeks(
            Collection<String> people, ZoneId zone, Instant from) {
        var asked = new TreeSet<>(people);
        asked.add(COMPANY);
        var weeks = sql.inTransaction(session -> WorkingWeeks.read(session, asked, zone, from));
        return person -> weeks.of(asked.contains(person) ? person : COMPANY);
    }

    /// Present and future ones, the next first.
    public List<Absence> absences(String person, Instant now) {
        return sql.inTransaction(session ->
                session.call(SQL.named("absence-of"))
                        .set("person", person)
                        .set("now", now)
                        .list(row ->
                                new Absence(
                                        row.number("id"),
                                        row.text("person"),
                                        row.instant("begins"),
                                        row.instant("ends"))));
    }

    public void away(Session session, String person, Instant begins, Instant ends) {
        session.call(SQL.named("absence-add"))
                .set("person", person)
                .set("begins", begins)
                .set("ends", ends)
                .update();
    }

    /// Whether the person had such an absence.
    public boolean back(Session session, String person, long absence) {
        return session.call(SQL.named("absence-remove"))
                        .set("person", person)
                        .set("id", absence)
                        .update()
                == 1;
    }

    /// The names of the calendars that have days.
    public List<String> calendars() {
        return sql.inTransaction(
                session -> session.call(SQL.named("calendars")).list(row -> row.text("calendar")));
    }

    public List<Holiday> holidays(String calendar) {
        return sql.inTransaction(session ->
                session.call(SQL.named("holidays"))
                        .set("calendar", calendar)
                        .list(row ->
                                new Holiday(LocalDate.parse(row.text("day")), row.text("name"))));
    }

    /// Sets the days of a calendar, in place of all before.
    public void keep(Session session, String calendar, List<Holiday> holidays) {
        session.call(SQL.named("holidays-keep"))
                .set("calendar", calendar)
                .set("days", holidays.stream().map(holiday -> holiday.day().toString()).toList())
                .set("names", holidays.stream().map(Holiday::name).toList())
                .run();
    }
}
