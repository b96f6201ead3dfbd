package dev.staffel.server.steps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a step, and the word by which the log knows it; the playbook says what that counts.
public enum StepOutcome {
    REACHED("call.reached"),
    NOT_REACHED("call.not-reached"),
    SENT("mail.personal"),
    HELD("meeting.held"),
    /// Nothing happened, so the log has no word for it.
    NOT_HELD(""),
    DONE("note");

    private final String event;

    StepOutcome(String event) {
        this.event = event;
    }

    /// Empty where nothing is logged.
    Optional<String> event() {
        return Optional.of(event).filter(word -> !word.isEmpty());
    }

    /// Whether the next attempt of the cadence follows.
    boolean isFollowed() {
        return this == NOT_REACHED || this == SENT;
    }

    /// As it is stored, sent and named in messages.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StepOutcome> of(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
    }
}
