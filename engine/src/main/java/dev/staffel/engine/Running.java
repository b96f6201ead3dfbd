package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// A clock under which something is owed, besides an offer's own.
///
/// @param times empty until the calendar has answered
public record Running(Optional<Times> times, Offer.Step step) {
    static final Running ASKED = new Running(Optional.empty(), Offer.Step.RUNNING);

    Running with(Times instants) {
        return new Running(Optional.of(instants), step);
    }

    Running at(Offer.Step next) {
        return new Running(times, next);
    }

    public Optional<Instant> deadline() {
        return times.map(Times::deadline);
    }

    /// How far the clock has come by an instant, a reminder that nobody saw in time being left out.
    Offer.Step by(Instant now) {
        if (times.isEmpty()) return step;
        var due = times.get();
        if (due.headAt().filter(head -> !now.isBefore(head)).isPresent())
            return Offer.Step.ESCALATED;
        if (!now.isBefore(due.deadline())) return later(Offer.Step.EXPIRED);
        if (!now.isBefore(due.remindAt())) return later(Offer.Step.REMINDED);
        return step;
    }

    private Offer.Step later(Offer.Step reached) {
        return step.compareTo(reached) < 0 ? reached : step;
    }

    /// The next instant at which the clock comes further.
    Optional<Instant> next() {
        return times.flatMap(due ->
                switch (step) {
                    case RUNNING -> Optional.of(due.remindAt());
                    case REMINDED -> Optional.of(due.deadline());
                    case EXPIRED -> due.headAt();
                    case ESCALATED -> Optional.empty();
                });
    }
}
