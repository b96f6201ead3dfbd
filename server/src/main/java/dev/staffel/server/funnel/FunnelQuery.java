package dev.staffel.server.funnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which funnel is asked for.
///
/// @param from the first day, in the company's zone
/// @param to the last day
/// @param source the number of the source through which leads came first; 0 for all
record FunnelQuery(LocalDate from, LocalDate to, int source) {
    private static final int WEEKLY_UP_TO_DAYS = 100;

    FunnelQuery {
        if (to.isBefore(from)) throw new IllegalArgumentException("from " + from + " to " + to);
    }

    /// The last so many days, today included.
    static FunnelQuery last(int days, LocalDate today, int source) {
        return new FunnelQuery(today.minusDays(days - 1L), today, source);
    }

    boolean isWeekly() {
        return from.plusDays(WEEKLY_UP_TO_DAYS).isAfter(to);
    }

    /// The first days of the weeks or months that the period is cut into; the first and the last may be shorter.
    List<LocalDate> starts() {
        var starts = new ArrayList<LocalDate>();
        for (var day = from; !day.isAfter(to); day = next(day)) starts.add(day);
        return starts;
    }

    private LocalDate next(LocalDate day) {
        return isWeekly()
                ? day.plusDays(8L - day.getDayOfWeek().getValue())
                : day.plusMonths(1).withDayOfMonth(1);
    }
}
