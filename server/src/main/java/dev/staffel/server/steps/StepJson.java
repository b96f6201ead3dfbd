package dev.staffel.server.steps;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step as REST answers it.
///
/// @param due an instant; of a step of which only the day counts, the beginning of that day
/// @param user id of who is to do it; null for whoever holds the lead
/// @param attempt its place in the cadence, from 1; null where none follows by itself
/// @param answered id of the activity by which the person has answered since
record StepJson(
        long id,
        long lead,
        String kind,
        Instant due,
        boolean timed,
        @Nullable Instant ends,
        @Nullable String user,
        String what,
        String place,
        @Nullable Integer attempt,
        @Nullable String answered,
        int postponed,
        String state,
        @Nullable String outcome,
        String note,
        @Nullable Instant ended,
        @Nullable String endedBy) {

    static StepJson of(Step step) {
        return new StepJson(
                step.id(),
                step.lead(),
                step.kind().word(),
                step.due(),
                step.timed(),
                step.ends().orElse(null),
                step.staff().map(Object::toString).orElse(null),
                step.what(),
                step.place(),
                step.attempt().map(place -> place + 1).orElse(null),
                Optional.of(step.answered()).filter(id -> !id.isEmpty()).orElse(null),
                step.postponed(),
                step.state().name().toLowerCase(java.util.Locale.ROOT),
                step.outcome().map(StepOutcome::word).orElse(null),
                step.note(),
                step.ended().orElse(null),
                step.isOpen() ? null : step.endedBy());
    }
}
