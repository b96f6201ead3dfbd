package dev.staffel.replay;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The evidence of a past up to an instant: each signal at the lead's own clock, read from its row once for all who fold it,
/// and only as far as somebody looks.
final class Course {
    private final Driver driver;
    private final List<Row> rows;
    private final List<Signal> read = new ArrayList<>();
    private Instant clock = Instant.MIN;

    private Course(Driver driver, List<Row> rows) {
        this.driver = driver;
        this.rows = rows;
    }

    static Course of(Past past, Driver driver, Instant until) {
        var rows = new ArrayList<Row>(past.rows().size());
        for (Row row : past.rows()) {
            if (!row.kind().isEvidence()) continue;
            if (!Driver.clock(row).isBefore(until)) break;
            rows.add(row);
        }
        return new Course(driver, rows);
    }

    int length() {
        return rows.size();
    }

    /// By its place from 0.
    Signal signal(int place) {
        while (read.size() <= place) {
            var row = rows.get(read.size());
            var at = Driver.clock(row);
            if (at.isAfter(clock)) clock = at;
            read.add(driver.signal(row, clock));
        }
        return read.get(place);
    }
}
