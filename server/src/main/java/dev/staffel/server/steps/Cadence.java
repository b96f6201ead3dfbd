package dev.staffel.server.steps;

import java.util.List;
import java.util.Optional;

/// How a desk tries to reach a person: attempt by attempt until the person answers or a talk was had.
///
/// @param answers ids of the activities by which a person answers
record Cadence(List<Attempt> attempts, List<String> answers) {
    static final int MOST_ATTEMPTS = 12;
    static final int MOST_DAYS = 60;

    /// At once, then a mail, and three more tries within eight working days; every playbook names some of these activities.
    static final Cadence SHIPPED =
            new Cadence(
                    List.of(
                            new Attempt(StepKind.CALL, 0),
                            new Attempt(StepKind.MAIL, 1),
                            new Attempt(StepKind.CALL, 2),
                            new Attempt(StepKind.MAIL, 4),
                            new Attempt(StepKind.CALL, 7)),
                    List.of(
                            "mail-replied",
                            "callback-request",
                            "quotation-request",
                            "price-question",
                            "technical-question",
                            "trial-request",
                            "specification-sent",
                            "meeting-dated",
                            "meeting-held",
                            "chat"));

    /// @param days working days after accepting
    record Attempt(StepKind kind, int days) {
        Attempt {
            if (!kind.isAttempt())
                throw new IllegalArgumentException("no attempt to reach somebody: " + kind);
            if (days < 0 || days > MOST_DAYS)
                throw new IllegalArgumentException("working days from 0 to 60: " + days);
        }
    }

    Cadence {
        attempts = List.copyOf(attempts);
        answers = List.copyOf(answers);
        if (attempts.isEmpty() || attempts.size() > MOST_ATTEMPTS)
            throw new IllegalArgumentException("1 to 12 attempts: " + attempts.size());
        for (int i = 1; i < attempts.size(); i++) {
            if (attempts.get(i).days() < attempts.get(i - 1).days())
                throw new IllegalArgumentException("attempts follow each other: " + attempts);
        }
    }

    Attempt first() {
        return attempts.getFirst();
    }

    /// The attempt after one; empty when that was the last.
    Optional<Attempt> after(int attempt) {
        return attempt + 1 < attempts.size()
                ? Optional.of(attempts.get(attempt + 1))
                : Optional.empty();
    }

    /// Working days between an attempt and the one before it.
    int pause(int attempt) {
        return attempts.get(attempt).days() - attempts.get(attempt - 1).days();
    }
}
