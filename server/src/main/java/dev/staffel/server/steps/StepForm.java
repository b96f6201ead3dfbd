package dev.staffel.server.steps;

import dev.staffel.server.shell.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// What somebody typed about a step: the kind, the day, perhaps the hour, and what is to be done.
final class StepForm {
    static final int LONGEST_WHAT = 500;
    static final int LONGEST_PLACE = 300;
    private static final int LONGEST_MINUTES = 1_440;
    private static final int USUAL_MINUTES = 60;
    private static final int YEARS = 5;

    private final Form form;
    private final ZoneId zone;
    private final LocalDate today;

    StepForm(Form form, ZoneId zone, LocalDate today) {
        this.form = form;
        this.zone = zone;
        this.today = today;
    }

    /// The step as typed; what is wrong is said in the form, and then this is none to be kept.
    Optional<NextStep> step() {
        var kind = StepKind.of(form.required("kind"));
        if (kind.isEmpty()) form.reject("kind", "shell.form.required");
        if (form.value("what").length() > LONGEST_WHAT)
            form.reject("what", "shell.form.long", LONGEST_WHAT);
        if (form.value("place").length() > LONGEST_PLACE)
            form.reject("place", "shell.form.long", LONGEST_PLACE);
        var who = who();
        return kind.flatMap(this::when)
                .filter(_ -> form.isValid())
                .map(when ->
                        when.told(who, form.value("what"), form.value("place"), invites(when)));
    }

    /// The day and hour of a step of a kind.
    Optional<NextStep> when(StepKind kind) {
        var day = day();
        var time = time(kind);
        if (day.isEmpty() || !form.isValid()) return Optional.empty();
        var due = ZonedDateTime.of(day.get(), time.orElse(LocalTime.MIDNIGHT), zone).toInstant();
        var ends =
                kind == StepKind.MEETING
                        ? Optional.of(due.plus(minutes(), ChronoUnit.MINUTES))
                        : Optional.<Instant>empty();
        if (!form.isValid()) return Optional.empty();
        return Optional.of(NextStep.at(kind, due, time.isPresent(), ends));
    }

    private Invites invites(NextStep step) {
        if (step.kind() != StepKind.MEETING) return Invites.NOBODY;
        return new Invites(form.holds("invite", "person"), form.holds("invite", "holder"));
    }

    private Optional<LocalDate> day() {
        var typed = form.required("day");
        if (typed.isEmpty()) return Optional.empty();
        try {
            var day = LocalDate.parse(typed);
            if (day.isBefore(today)) form.reject("day", "steps.error.past");
            if (day.isAfter(today.plusYears(YEARS))) form.reject("day", "steps.error.far");
            return Optional.of(day);
        } catch (DateTimeException e) {
            form.reject("day", "steps.error.day");
            return Optional.empty();
        }
    }

    /// A meeting has an hour; for all else the day is enough.
    private Optional<LocalTime> time(StepKind kind) {
        if (!form.has("time")) {
            if (kind == StepKind.MEETING) form.reject("time", "steps.error.time");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(form.value("time")).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException e) {
            form.reject("time", "steps.error.time");
            return Optional.empty();
        }
    }

    private int minutes() {
        if (!form.has("minutes")) return USUAL_MINUTES;
        try {
            int minutes = Integer.parseInt(form.value("minutes"));
            if (minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
        } catch (NumberFormatException e) {
            // told below
        }
        form.reject("minutes", "steps.error.minutes", LONGEST_MINUTES);
        return USUAL_MINUTES;
    }

    private Optional<UUID> who() {
        if (!form.has("who")) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(form.value("who")));
        } catch (IllegalArgumentException e) {
            form.reject("who", "shell.form.required");
            return Optional.empty();
        }
    }
}
