package dev.staffel.server.handover;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Debt;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.read.FactRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What marketing owes a lead right now, in the reader's words: required data, or the answer to a question.
///
/// @param items what is owed, such as "phone"
/// @param by the id of who has asked, empty where the definition itself asks
/// @param text the question in the asker's words; may be empty
/// @param until empty for the moment before the calendar has answered
public record Question(
        List<String> items, String by, String text, Instant since, Optional<Instant> until) {
    public Question {
        items = List.copyOf(items);
    }

    /// Whether a person has asked.
    public boolean isAsked() {
        return !by.isEmpty();
    }

    /// What is owed for a lead, if anything is.
    ///
    /// @param facts all that was decided about the lead, the oldest first
    public static Optional<Question> of(Lead lead, List<FactRow> facts, Reading reading) {
        var debt = lead.process().debt();
        if (debt.isEmpty()) return Optional.empty();
        var since = lead.at();
        var cause = Cause.of(Cause.Kind.CRITERIA, "");
        for (FactRow row : facts) {
            if (row.fact() instanceof Fact.Owed owed) {
                since = row.at();
                cause = owed.cause();
            }
        }
        boolean isAsked = cause.kind() == Cause.Kind.PERSON;
        return Optional.of(
                new Question(
                        debt.get().items().stream().map(reading::owed).toList(),
                        isAsked ? cause.by() : "",
                        isAsked ? cause.detail() : "",
                        since,
                        debt.flatMap(Debt::deadline)));
    }
}
