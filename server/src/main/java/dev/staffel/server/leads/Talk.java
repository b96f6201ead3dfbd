package dev.staffel.server.leads;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.server.steps.StepOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came of a call or a meeting; the playbook says what it counts.
enum Talk {
    REACHED("call.reached"),
    NOT_REACHED("call.not-reached"),
    ENQUIRY("call.enquiry"),
    PRICE("call.price"),
    TECHNICAL_QUESTION("call.technical-question"),
    TRIAL("call.trial"),
    NO_NEED("call.no-need"),
    COMPLAINT("complaint"),
    MEETING_HELD("meeting.held");

    /// The name of the source of what staff say.
    static final String SOURCE = "staff";

    private final String event;

    Talk(String event) {
        this.event = event;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Claim claim() {
        return Claim.of(SOURCE, event);
    }

    /// What it says of the step that was due.
    StepOutcome outcome() {
        return switch (this) {
            case NOT_REACHED -> StepOutcome.NOT_REACHED;
            case MEETING_HELD -> StepOutcome.HELD;
            case REACHED, ENQUIRY, PRICE, TECHNICAL_QUESTION, TRIAL, NO_NEED, COMPLAINT ->
                    StepOutcome.REACHED;
        };
    }

    static Optional<Talk> of(String word) {
        return Arrays.stream(values()).filter(talk -> talk.word().equals(word)).findFirst();
    }

    static Optional<Talk> ofEvent(String event) {
        return Arrays.stream(values()).filter(talk -> talk.event.equals(event)).findFirst();
    }

    /// Those to choose from: whether somebody was reached, and what the playbook gives a meaning.
    static List<Talk> under(Engine engine) {
        return Arrays.stream(values())
                .filter(talk ->
                        talk == REACHED
                                || talk == NOT_REACHED
                                || engine.activityOf(talk.claim()) >= 0)
                .toList();
    }
}
