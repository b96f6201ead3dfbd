package dev.staffel.server.api;

import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Parameters that several resources take, read alike; what can't be read is added to the problems.
public final class Parameters {
    private Parameters() {}

    /// A day such as `2026-03-31`; nothing when it is left out or no day of our age.
    public static Optional<LocalDate> day(String name, String text, List<Problem.Place> problems) {
        if (text.isEmpty()) return Optional.empty();
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 9999) return Optional.of(day);
        } catch (DateTimeException e) {
            // told below, like a day of another age
        }
        problems.add(new Problem.Place(name, "a day such as 2026-03-31"));
        return Optional.empty();
    }

    /// The id of a source by its name or number; 0 when it is left out or there is none.
    public static int source(Sources sources, String text, List<Problem.Place> problems) {
        if (text.isEmpty()) return 0;
        var found = sources.named(text).map(Source::id);
        if (found.isEmpty() && text.matches("[0-9]{1,5}")) {
            found = sources.find(Integer.parseInt(text)).map(Source::id);
        }
        if (found.isEmpty()) problems.add(new Problem.Place("source", "there is none: " + text));
        return found.orElse(0);
    }
}
