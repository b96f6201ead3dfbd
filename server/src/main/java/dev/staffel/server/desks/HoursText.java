package dev.staffel.server.desks;

import dev.staffel.engine.route.WorkingWeek.Span;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hours of a day as people write them: `8-12, 13:00-17:30`.
final class HoursText {
    private HoursText() {}

    static String of(List<Span> spans) {
        return spans.stream()
                .map(span -> span.from() + "–" + span.to())
                .collect(Collectors.joining(", "));
    }

    /// The spans, none for an empty text; nothing when it can't be read or the spans don't ascend.
    static Optional<List<Span>> read(String text) {
        var spans = new ArrayList<Span>();
        if (text.isBlank()) return Optional.of(spans);
        for (var part : text.split(",", -1)) {
            var ends = part.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length != 2) return Optional.empty();
            var from = time(ends[0]);
            var to = time(ends[1]);
            if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get()))
                return Optional.empty();
            if (!spans.isEmpty() && from.get().isBefore(spans.getLast().to()))
                return Optional.empty();
            spans.add(new Span(from.get(), to.get()));
        }
        return Optional.of(spans);
    }

    private static Optional<LocalTime> time(String text) {
        var whole = text.contains(":") ? text : text + ":00";
        try {
            return Optional.of(LocalTime.parse(whole.length() == 4 ? "0" + whole : whole));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
