package dev.staffel.server.funnel;

import dev.staffel.server.shell.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// Reads which funnel a page's address asks for; what is not understood is asked anew.
///
/// Parameters: `period` (days, or `own` with `from` and `to`), `source` (its number).
final class FunnelForm {
    static final List<String> PERIODS = List.of("30", "90", "365", "1095", "own");
    static final String USUAL = "365";

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private FunnelForm() {}

    static FunnelQuery read(Form form, LocalDate today) {
        int source = form.value("source").matches("[0-9]{1,5}") ? number(form) : 0;
        var period = PERIODS.contains(form.value("period")) ? form.value("period") : USUAL;
        if (!period.equals("own")) return FunnelQuery.last(Integer.parseInt(period), today, source);
        var from = day(form, "from", today.minusDays(364));
        var to = day(form, "to", today);
        return from.isAfter(to)
                ? new FunnelQuery(to, from, source)
                : new FunnelQuery(from, to, source);
    }

    private static int number(Form form) {
        return Integer.parseInt(form.value("source"));
    }

    private static LocalDate day(Form form, String name, LocalDate otherwise) {
        try {
            var day = form.has(name) ? LocalDate.parse(form.value(name)) : otherwise;
            return day.isBefore(FIRST_DAY) || day.isAfter(otherwise.plusYears(10))
                    ? otherwise
                    : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
