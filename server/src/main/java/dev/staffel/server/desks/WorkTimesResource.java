package dev.staffel.server.desks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.engine.route.WorkingWeek.Span;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.Absence;
import dev.staffel.store.desks.Holiday;
import dev.staffel.store.desks.Hours;
import dev.staffel.store.desks.WorkTimes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hours, absences and holidays for programs, such as a calendar of holidays or the personnel system.
@RestController
@RequestMapping("/api/v1")
class WorkTimesResource {
    private static final String COMPANY = "company";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 2_000;

    private final WorkTimes times;
    private final DeskKeeping keeping;
    private final Staff staff;
    private final FormProblems problems;
    private final Clock clock;

    WorkTimesResource(
            WorkTimes times, DeskKeeping keeping, Staff staff, FormProblems problems, Clock clock) {
        this.times = times;
        this.keeping = keeping;
        this.staff = staff;
        this.problems = problems;
        this.clock = clock;
    }

    /// @param days spans such as `08:00-12:00` by weekday, `monday` to `sunday`; none for as the company
    /// @param zone such as `Europe/Vienna`; null for the company's
    /// @param calendar whose holidays are free; null for the company's
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HoursJson(
            @Nullable Map<String, String> days, @Nullable String zone, @Nullable String calendar) {
        static HoursJson of(Hours hours) {
            var days = new TreeMap<String, String>();
            for (var day : DayOfWeek.values()) {
                List<Span> spans = hours.of(day);
                if (!spans.isEmpty())
                    days.put(HoursForm.field(day), HoursText.of(spans).replace('–', '-'));
            }
            return new HoursJson(days, hours.zone().orElse(null), hours.calendar().orElse(null));
        }
    }

    record AbsenceJson(long id, String person, Instant from, Instant until) {
        static AbsenceJson of(Absence absence) {
            return new AbsenceJson(
                    absence.id(), absence.person(), absence.begins(), absence.ends());
        }
    }

    record Absences(List<AbsenceJson> items) {}

    /// @param until after it
    record NewAbsence(@Nullable String person, @Nullable String from, @Nullable String until) {}

    record Day(@Nullable String day, @Nullable String name) {}

    record Calendar(String calendar, List<Day> days) {}

    record Calendars(List<Calendar> items) {}

    record Days(@Nullable List<Day> days) {}

    @GetMapping("/working-hours/{person}")
    HoursJson hours(@PathVariable String person) {
        return HoursJson.of(times.hours(person(person)));
    }

    @PutMapping("/working-hours/{person}")
    HoursJson hours(@PathVariable String person, @RequestBody HoursJson body) {
        var whose = person(person);
        var typed = new TreeMap<>(Optional.ofNullable(body.days()).orElse(Map.of()));
        var names = Arrays.stream(DayOfWeek.values()).map(HoursForm::field).toList();
        for (String name : typed.keySet())
            if (!names.contains(name)) throw Refusal.invalid("days", "monday to sunday");
        typed.put("zone", Optional.ofNullable(body.zone()).orElse(""));
        typed.put("calendar", Optional.ofNullable(body.calendar()).orElse(""));
        var form = Form.of(typed);
        var hours = HoursForm.read(form, times.calendars());
        problems.refuse(form, Map.of());
        keeping.hours(whose, hours);
        return HoursJson.of(times.hours(whose));
    }

    @GetMapping("/absences")
    Absences absences(@RequestParam(defaultValue = "") String person) {
        return new Absences(
                times.absences(user(person), clock.instant()).stream()
                        .map(AbsenceJson::of)
                        .toList());
    }

    @PostMapping("/absences")
    AbsenceJson away(@RequestBody NewAbsence body) {
        var places = new ArrayList<Problem.Place>();
        var from = instant(body.from(), "from", places);
        var until = instant(body.until(), "until", places);
        if (from != null && until != null && !from.isBefore(until))
            places.add(new Problem.Place("until", "after from"));
        if (!places.isEmpty() || from == null || until == null)
            throw new Refusal(Problem.invalid(places));
        var person = user(Optional.ofNullable(body.person()).orElse(""));
        keeping.away(person, from, until, from.toString());
        return times.absences(person, from.minusSeconds(1)).stream()
                .filter(one -> one.begins().equals(from) && one.ends().equals(until))
                .map(AbsenceJson::of)
                .reduce((_, last) -> last)
                .orElseThrow(() -> Refusal.notFound("absence"));
    }

    @DeleteMapping("/absences/{id}")
    Absences back(@PathVariable long id, @RequestParam(defaultValue = "") String person) {
        var whose = user(person);
        if (!keeping.back(whose, id)) throw Refusal.notFound("absence of this person");
        return absences(whose);
    }

    @GetMapping("/holidays")
    Calendars holidays() {
        return new Calendars(times.calendars().stream().map(this::calendar).toList());
    }

    @PutMapping("/holidays/{calendar}")
    Calendar holidays(@PathVariable String calendar, @RequestBody Days body) {
        var places = new ArrayList<Problem.Place>();
        if (!calendar.matches("[\\p{Alnum}_-]{1,40}"))
            places.add(new Problem.Place("calendar", "letters, digits, - and _; at most 40"));
        var days = new TreeMap<LocalDate, Holiday>();
        var typed = Optional.ofNullable(body.days()).orElse(List.of());
        if (typed.size() > MOST_DAYS) places.add(new Problem.Place("days", "at most " + MOST_DAYS));
        for (int i = 0; i < typed.size(); i++) {
            var name = Optional.ofNullable(typed.get(i).name()).orElse("").strip();
            if (name.length() > LONGEST_NAME)
                places.add(new Problem.Place("days/" + i + "/name", "at most " + LONGEST_NAME));
            try {
                var day = LocalDate.parse(Optional.ofNullable(typed.get(i).day()).orElse(""));
                days.put(day, new Holiday(day, name));
            } catch (DateTimeException _) {
                places.add(new Problem.Place("days/" + i + "/day", "a day such as 2026-12-25"));
            }
        }
        if (!places.isEmpty()) throw new Refusal(Problem.invalid(places));
        keeping.holidays(calendar, List.copyOf(days.values()));
        return calendar(calendar);
    }

    private Calendar calendar(String name) {
        return new Calendar(
                name,
                times.holidays(name).stream()
                        .map(holiday -> new Day(holiday.day().toString(), holiday.name()))
                        .toList());
    }

    private static @Nullable Instant instant(
            @Nullable String text, String field, List<Problem.Place> places) {
        try {
            return Instant.parse(Optional.ofNullable(text).orElse(""));
        } catch (DateTimeException _) {
            places.add(new Problem.Place(field, "an instant such as 2026-12-24T00:00:00Z"));
            return null;
        }
    }

    /// The id of the company's hours, or of a user.
    private String person(String text) {
        return text.equals(COMPANY) ? WorkTimes.COMPANY : user(text);
    }

    private String user(String text) {
        return staff.everybody().stream()
                .filter(user ->
                        user.id().toString().equals(text) || user.email().equalsIgnoreCase(text))
                .map(user -> user.id().toString())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("person", "id or e-mail address of a user"));
    }
}
