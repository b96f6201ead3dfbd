package dev.staffel.server.desks;

import dev.staffel.engine.route.WorkingWeek.Span;
import dev.staffel.server.shell.Form;
import dev.staffel.store.desks.Hours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Somebody's hours as a form: a line per weekday, a zone, a calendar.
final class HoursForm {
    private HoursForm() {}

    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// The weekdays by their fields, in the reader's words.
    static Map<String, String> weekdays(Locale locale) {
        var weekdays = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values())
            weekdays.put(field(day), day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        return weekdays;
    }

    static Form of(Hours hours) {
        var values = new TreeMap<String, String>();
        for (var day : DayOfWeek.values()) values.put(field(day), HoursText.of(hours.of(day)));
        values.put("zone", hours.zone().orElse(""));
        values.put("calendar", hours.calendar().orElse(""));
        return Form.of(values);
    }

    /// The hours typed; problems stand at their fields.
    static Hours read(Form form, List<String> calendars) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = HoursText.read(form.value(field(day)));
            if (spans.isEmpty()) form.reject(field(day), "desks.error.hours");
            else days.put(day, spans.get());
        }
        var zone = form.value("zone");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone))
            form.reject("zone", "desks.error.zone", zone);
        var calendar = form.value("calendar");
        if (!calendar.isEmpty() && !calendars.contains(calendar))
            form.reject("calendar", "desks.error.calendar", calendar);
        return new Hours(days, said(zone), said(calendar));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
