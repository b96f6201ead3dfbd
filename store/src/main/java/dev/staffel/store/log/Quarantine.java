package dev.staffel.store.log;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Counts what each id of public sources brings a day. An id with too many is no person's: a constant in a page, a
/// robot. It brings nothing more until the next day.
///
/// Counts are of this process and start anew with it; ids found out are marked in the database as well.
final class Quarantine {
    static final int SIGNALS_A_DAY = 5_000;

    private final Map<Long, Integer> counts = new HashMap<>(); // looked up only
    private LocalDate day = LocalDate.EPOCH;

    /// Counts a signal; whether the id has now had too many.
    synchronized boolean isTooMuch(long subject, LocalDate today) {
        if (!today.equals(day)) {
            counts.clear();
            day = today;
        }
        return counts.merge(subject, 1, Integer::sum) > SIGNALS_A_DAY;
    }
}
