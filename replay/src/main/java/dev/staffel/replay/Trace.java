package dev.staffel.replay;

import dev.staffel.engine.Leeway;
import java.time.Instant;
import java.util.List;

/// All that a playbook decided for one lead, what was known at each entry, and what would be the same with other thresholds.
///
/// @param steps every change of stage, also those that are no entry by criteria
/// @param moments how many signals of the course were known at each crossing of the run, in the same order
/// @param known how many signals of the course were looked at
/// @param leeway how far thresholds could be moved while all this comes out the same
/// @param forks where it became narrower, in their order
record Trace(
        LeadRun run,
        List<Step> steps,
        List<Integer> moments,
        int known,
        Leeway leeway,
        List<Fork> forks) {

    /// A change of stage.
    record Step(Instant at, String to, String why) {}

    /// How many signals were known at a crossing.
    int known(Crossing crossing) {
        return moments.get(run.crossings().indexOf(crossing));
    }

    /// Whether another playbook decided the same at the same instants.
    boolean decidesAs(Trace other) {
        return steps.equals(other.steps) && run.equals(other.run);
    }

    boolean isEmpty() {
        return run.crossings().isEmpty() && run.handovers().isEmpty();
    }

    /// How many of the forks would be passed alike with thresholds standing elsewhere; all, where nothing comes out otherwise.
    int passedAlike(List<Leeway.Way> ways) {
        int passed = 0;
        while (passed < forks.size() && forks.get(passed).after().allows(ways)) passed++;
        return passed;
    }
}
