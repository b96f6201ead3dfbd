package dev.staffel.engine;

import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Route;
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

    static Offer of(int number, Route route, Instant at) {
        return new Offer(
                number,
                route.desk(),
                route.clock(),
                route.occasion(),
                at,
                Optional.empty(),
                Optional.empty(),
                Step.RUNNING);
    }

    Offer at(Step next) {
        return new Offer(number, desk, clock, occasion, since, seller, times, next);
    }

    Offer routed(Optional<String> chosen, Times instants) {
        return new Offer(
                number, desk, clock, occasion, since, chosen, Optional.of(instants), Step.RUNNING);
    }

    /// The same offer, now to be answered under another clock by whoever has it.
    Offer underClock(int next, Occasion why, String sooner, Instant at) {
        return new Offer(next, desk, sooner, why, at, seller, Optional.empty(), Step.RUNNING);
    }

    /// The same offer under a clock that begins anew.
    Offer undated() {
        return new Offer(
                number, desk, clock, occasion, since, seller, Optional.empty(), Step.RUNNING);
    }

    Offer heldBy(String otherDesk, Optional<String> other) {
        return new Offer(number, otherDesk, clock, occasion, since, other, times, step);
    }
}
