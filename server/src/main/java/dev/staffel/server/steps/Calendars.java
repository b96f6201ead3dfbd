package dev.staffel.server.steps;

import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Form;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reckons days for steps: in the company's zone, on the days on which their people work.
@Component
public final class Calendars {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int HALF_AN_HOUR = 30;

    /// A page may have been open for so long since it offered an instant.
    private static final Duration LATEST = Duration.ofDays(1);

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Sql sql;
    private final CompanyZone zone;
    private final Clock clock;

    Calendars(Sql sql, CompanyZone zone, Clock clock) {
        this.sql = sql;
        this.zone = zone;
        this.clock = clock;
    }

    ZoneId zone() {
        return zone.get();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /// The beginning of the day that lies so many working days after an instant.
    Instant day(Session session, String person, Instant from, int days) {
        return start(working(session, person).after(from, days));
    }

    /// The days on which somebody works.
    WorkingDays working(Session session, String person) {
        return new WorkingDays(WorkTimes.week(session, person, zone(), clock.instant()));
    }

    /// When somebody may call next, to choose from with one tap: within the hour where they still work then, and at two
    /// hours of the next working days.
    public List<Instant> callTimes(UUID user) {
        return sql.inTransaction(session -> {
            var week = WorkTimes.week(session, user.toString(), zone(), clock.instant());
            var days = new WorkingDays(week);
            var times = new ArrayList<Instant>();
            var soon = halfAnHourOn(clock.instant());
            if (week.isOpen(soon)) times.add(soon);
            var next =
                    days.after(today(), 0).isAfter(today())
                            ? days.after(today(), 0)
                            : days.after(today(), 1);
            times.add(at(next, MORNING));
            times.add(at(next, AFTERNOON));
            times.add(at(days.after(next, 1), MORNING));
            return times;
        });
    }

    /// Whether somebody wants to begin with a call at a time of their own.
    public static boolean asksForCall(Form form) {
        return form.has("call") || form.has("day");
    }

    /// The call that they want to begin with: one of the offered instants, or a day and an hour. Empty where it is none that
    /// lies ahead.
    public Optional<NextStep> call(Form form) {
        if (!asksForCall(form)) return Optional.empty();
        var now = clock.instant();
        if (!form.has("call")) return new StepForm(form, zone(), today()).when(StepKind.CALL);
        try {
            var at = Instant.parse(form.value("call"));
            boolean isAhead = at.isAfter(now.minus(LATEST)) && at.isBefore(now.plus(FURTHEST));
            return isAhead ? Optional.of(NextStep.call(at)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone()).toInstant();
    }

    /// The next full or half hour that lies half an hour ahead at least.
    private static Instant halfAnHourOn(Instant now) {
        var hour = now.plus(HALF_AN_HOUR, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS);
        var at = hour;
        while (at.isBefore(now.plus(HALF_AN_HOUR, ChronoUnit.MINUTES)))
            at = at.plus(HALF_AN_HOUR, ChronoUnit.MINUTES);
        return at;
    }
}
