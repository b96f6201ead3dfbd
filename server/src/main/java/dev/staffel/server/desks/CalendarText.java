package dev.staffel.server.desks;

import dev.staffel.store.desks.Holiday;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Holidays as lines of text: a day and its name, `2026-12-25 Weihnachten`.
final class CalendarText {
    private CalendarText() {}

    /// What was read.
    ///
    /// @param wrong the numbers of the lines that can't be read, from 1
    record Read(List<Holiday> days, List<Integer> wrong) {
        Read {
            days = List.copyOf(days);
            wrong = List.copyOf(wrong);
        }
    }

    static String of(List<Holiday> holidays) {
        return holidays.stream()
                .map(holiday -> holiday.day() + " " + holiday.name())
                .collect(Collectors.joining("\n"));
    }

    static Read read(String text) {
        var days = new TreeMap<LocalDate, Holiday>();
        var wrong = new ArrayList<Integer>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty()) continue;
            var name = line.length() > 10 ? line.substring(10).strip() : "";
            try {
                var day = LocalDate.parse(line.substring(0, Math.min(10, line.length())));
                days.put(day, new Holiday(day, name.substring(0, Math.min(name.length(), 100))));
            } catch (DateTimeParseException _) {
                wrong.add(i + 1);
            }
        }
        return new Read(List.copyOf(days.values()), wrong);
    }
}
