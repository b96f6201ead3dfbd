package dev.staffel.server.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody is going to do, and what may come of it.
public enum StepKind {
    CALL(StepOutcome.REACHED, StepOutcome.NOT_REACHED),
    MAIL(StepOutcome.SENT),
    MEETING(StepOutcome.HELD, StepOutcome.NOT_HELD),
    TASK(StepOutcome.DONE);

    private final StepOutcome best;
    private final StepOutcome worst;

    StepKind(StepOutcome best) {
        this(best, best);
    }

    StepKind(StepOutcome best, StepOutcome worst) {
        this.best = best;
        this.worst = worst;
    }

    /// The best one first.
    public List<StepOutcome> outcomes() {
        return best == worst ? List.of(best) : List.of(best, worst);
    }

    /// As it is stored, sent and named in messages.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is an attempt to reach the person, of which a cadence consists.
    boolean isAttempt() {
        return this == CALL || this == MAIL;
    }

    public static Optional<StepKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
