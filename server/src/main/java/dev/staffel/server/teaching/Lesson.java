package dev.staffel.server.teaching;

import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.replay.meters.ReturnedFor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the returns for one criterion tell.
///
/// @param reasons each with how often it was given lately, in the reader's words
/// @param meter what most of the returns say about the handover
/// @param against what it stands out against; nothing where it doesn't, or where there are too few MQLs to say
/// @param rest until when no change for it is proposed, because one was declined
/// @param isOpen whether a change for it waits for answers
record Lesson(
        ReturnedFor returned,
        List<Reason> reasons,
        Meter meter,
        Optional<ReturnedFor.Against> against,
        Optional<Instant> rest,
        boolean isOpen) {
    Lesson {
        reasons = List.copyOf(reasons);
    }

    record Reason(String label, int times) {}

    String criterion() {
        return returned.criterion();
    }

    boolean mayBeAnswered() {
        return against.isPresent() && rest.isEmpty() && !isOpen;
    }
}
