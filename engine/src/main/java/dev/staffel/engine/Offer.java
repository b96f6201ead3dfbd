package dev.staffel.engine;

import dev.staffel.engine.handover.Occasion;
import java.time.Instant;
import java.util.Optional;

/// A handover that waits for its answer.
///
/// @param number counts the lead's offers, from 1
/// @param times the clock's instants, empty until routing has answered
public record Offer(
        int number,
        String desk,
        String clock,
        Occasion occasion,
        Instant since,
        Optional<String> seller,
        Optional<Times> times,
        Step step) {

    /// How far the clock has run.
    public enum Step {
        RUNNING,
        REMINDED,
        EXPIRED,
        ESCALATED
    }

    /// The instants of an open offer.
    ///
    /// @param headAt when the head of the desk is told, if ever
    public record Times(Instant remindAt, Instant deadline, Optional<Instant> headAt) {}

    Offer at(Step next) {
        return new Offer(number, desk, clock, occasion, since, seller, times, next);
    }

    Offer routed(Optional<String> chosen, Times instants) {
        return new Offer(
                number, desk, clock, occasion, since, chosen, Optional.of(instants), Step.RUNNING);
    }

    Offer heldBy(String otherDesk, Optional<String> other) {
        return new Offer(number, otherDesk, clock, occasion, since, other, times, step);
    }
}
