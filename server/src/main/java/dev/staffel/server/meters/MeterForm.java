package dev.staffel.server.meters;

import dev.staffel.server.shell.Form;
import dev.staffel.store.read.HandoverFilter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Reads which handovers a page's address asks for; what is not understood is the usual.
///
/// Parameters: `period` (days, or `own` with `from` and `to`), `source` (its number), `topic`, `persona`, `desk` (their ids).
final class MeterForm {
    static final List<String> PERIODS = List.of("365", "90", "30", "1095", "own");

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final String ID = "[\\p{L}0-9][\\p{L}0-9._-]{0,63}|" + HandoverFilter.NONE;

    private MeterForm() {}

    static HandoverFilter read(Form form, LocalDate today) {
        int source = form.value("source").matches("[0-9]{1,5}") ? number(form) : 0;
        var period = PERIODS.contains(form.value("period")) ? form.value("period") : "365";
        boolean own = period.equals("own");
        var to = own ? day(form, "to", today) : today;
        var from = own ? day(form, "from", to) : to.minusDays(Integer.parseInt(period) - 1L);
        return new HandoverFilter(
                from.isAfter(to) ? to : from,
                from.isAfter(to) ? from : to,
                source,
                id(form, "topic"),
                id(form, "persona"),
                id(form, "desk"));
    }

    /// The month asked for, else the last one that has ended.
    static YearMonth month(Form form, LocalDate today) {
        try {
            var month = YearMonth.parse(form.value("month"));
            if (!month.isAfter(YearMonth.from(today)) && month.getYear() >= FIRST_DAY.getYear())
                return month;
        } catch (DateTimeException e) {
            // the usual one, below
        }
        return YearMonth.from(today).minusMonths(1);
    }

    private static int number(Form form) {
        return Integer.parseInt(form.value("source"));
    }

    private static String id(Form form, String name) {
        return form.value(name).matches(ID) ? form.value(name) : "";
    }

    private static LocalDate day(Form form, String name, LocalDate otherwise) {
        try {
            var day = LocalDate.parse(form.value(name));
            return day.isBefore(FIRST_DAY) || day.isAfter(otherwise.plusYears(10))
                    ? otherwise
                    : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
