package dev.staffel.store.desks;

import dev.staffel.engine.route.WorkingWeek.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody's own hours, zone and holidays; what is left open is as for the company.
///
/// @param days the spans of each weekday that has any; empty for the company's hours
/// @param zone the name of a zone, such as `Europe/Vienna`
/// @param calendar whose holidays are free, such as `DE-BY`
public record Hours(
        Map<DayOfWeek, List<Span>> days, Optional<String> zone, Optional<String> calendar) {
    public Hours {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) copy.put(day, List.copyOf(new ArrayList<>(spans)));
        });
        days = Collections.unmodifiableMap(copy);
    }

    public List<Span> of(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
