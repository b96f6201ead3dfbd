package dev.staffel.server.desks;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.desks.WorkTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The company's own hours, and the calendars of holidays.
@Controller
class CalendarPage {
    private final WorkTimes times;
    private final DeskKeeping keeping;

    CalendarPage(WorkTimes times, DeskKeeping keeping) {
        this.times = times;
        this.keeping = keeping;
    }

    /// Calendars to choose from, none first.
    static Map<String, String> options(List<String> calendars) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "–");
        calendars.forEach(calendar -> options.put(calendar, calendar));
        return options;
    }

    @GetMapping("/desks/hours")
    Answer show(Form asked, Locale locale) {
        var calendar = asked.value("calendar");
        var days =
                Form.of(
                        Map.of(
                                "name",
                                calendar,
                                "days",
                                CalendarText.of(times.holidays(calendar))));
        return page(HoursForm.of(times.hours(WorkTimes.COMPANY)), days, locale);
    }

    @PostMapping("/desks/hours")
    Answer keep(Form form, Locale locale) {
        var hours = HoursForm.read(form, times.calendars());
        if (!form.isValid())
            return page(form, Form.blank(), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        keeping.hours(WorkTimes.COMPANY, hours);
        return Done.to("/desks/hours").saying("desks.kept");
    }

    @PostMapping("/desks/holidays")
    Answer holidays(Form form, Locale locale) {
        var calendar = form.required("name", 40);
        if (!calendar.isEmpty() && !calendar.matches("[\\p{Alnum}_-]+"))
            form.reject("name", "desks.error.calendar-name");
        var read = CalendarText.read(form.raw("days"));
        if (!read.wrong().isEmpty())
            form.reject(
                    "days",
                    "desks.error.days",
                    read.wrong().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        if (!form.isValid())
            return page(HoursForm.of(times.hours(WorkTimes.COMPANY)), form, locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        keeping.holidays(calendar, read.days());
        return Done.to("/desks/hours?calendar=" + calendar).saying("desks.kept");
    }

    private Page page(Form hours, Form days, Locale locale) {
        return Page.of("desks/hours")
                .with("hours", hours)
                .with("days", days)
                .with("known", times.calendars())
                .with("weekdays", HoursForm.weekdays(locale))
                .with("calendars", options(times.calendars()));
    }
}
