package dev.staffel.server.steps;

import dev.staffel.engine.route.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;

/// Counts the days on which somebody works.
record WorkingDays(WorkingWeek week) {

    /// The day itself if it is worked on, else the next that is.
    LocalDate from(LocalDate day) {
        var end = week.endOfDay(day.atStartOfDay(week.zone()).toInstant());
        return LocalDate.ofInstant(end, week.zone());
    }

    /// So many working days later; the next one to work on for none.
    LocalDate after(LocalDate day, int days) {
        var reached = from(day);
        for (int i = 0; i < days; i++) reached = from(reached.plusDays(1));
        return reached;
    }

    /// The same for an instant; whoever begins after the hours of a day begins on the next.
    LocalDate after(Instant at, int days) {
        return after(LocalDate.ofInstant(week.endOfDay(at), week.zone()), days);
    }
}
