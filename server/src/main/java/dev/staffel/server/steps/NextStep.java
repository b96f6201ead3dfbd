package dev.staffel.server.steps;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A step as somebody wishes it.
///
/// @param due the instant, or the beginning of the day where only the day counts
/// @param ends when a meeting is over
/// @param staff who is to do it; nobody named for whoever holds the lead
/// @param invites who is sent a meeting for their calendar
public record NextStep(
        StepKind kind,
        Instant due,
        boolean timed,
        Optional<Instant> ends,
        Optional<UUID> staff,
        String what,
        String place,
        Invites invites) {
    public NextStep {
        if (ends.filter(end -> !end.isAfter(due)).isPresent())
            throw new IllegalArgumentException("it ends before it begins: " + ends.get());
    }

    /// A call at an instant.
    public static NextStep call(Instant due) {
        return of(StepKind.CALL, due, true);
    }

    /// Something to be done on a day, whatever the hour.
    public static NextStep on(StepKind kind, Instant startOfDay) {
        return of(kind, startOfDay, false);
    }

    static NextStep of(StepKind kind, Instant due, boolean timed) {
        return at(kind, due, timed, Optional.empty());
    }

    /// Only when it is.
    static NextStep at(StepKind kind, Instant due, boolean timed, Optional<Instant> ends) {
        return new NextStep(kind, due, timed, ends, Optional.empty(), "", "", Invites.NOBODY);
    }

    /// The same with all that is said of it besides.
    NextStep told(Optional<UUID> who, String about, String where, Invites invited) {
        return new NextStep(kind, due, timed, ends, who, about, where, invited);
    }
}
