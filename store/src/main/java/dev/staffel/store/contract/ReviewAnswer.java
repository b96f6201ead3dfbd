package dev.staffel.store.contract;

import java.time.Instant;
import java.time.LocalDate;

/// That somebody looked again at the definition, a stage or a rule, and found it right.
///
/// @param subject as in [Reviews#all]
/// @param due the day that was answered
/// @param next when it is to be looked at again
/// @param note why it is right, or empty
/// @param version that was in force
public record ReviewAnswer(
        String subject,
        LocalDate due,
        LocalDate next,
        String note,
        int version,
        String by,
        Instant at) {
    public ReviewAnswer {
        if (!next.isAfter(due)) {
            throw new IllegalArgumentException("to be looked at again after " + due + ": " + next);
        }
    }
}
