package dev.staffel.replay;

import dev.staffel.engine.Evidence;
import java.time.Instant;
import java.util.List;

/// All that a playbook decided for one lead, and what was known at each entry.
///
/// @param steps every change of stage, also those that are no entry by criteria
/// @param moments what was known at each crossing of the run, in the same order
record Trace(LeadRun run, List<Step> steps, List<Moment> moments) {
    Trace {
        steps = List.copyOf(steps);
        moments = List.copyOf(moments);
    }

    /// A change of stage.
    record Step(Instant at, String to, String why) {}

    /// @param rows how many rows of the past had been counted
    record Moment(int rows, Evidence evidence) {}

    Moment at(Crossing crossing) {
        return moments.get(run.crossings().indexOf(crossing));
    }

    /// Whether another playbook decided the same at the same instants.
    boolean decidesAs(Trace other) {
        return steps.equals(other.steps) && run.equals(other.run);
    }
}
