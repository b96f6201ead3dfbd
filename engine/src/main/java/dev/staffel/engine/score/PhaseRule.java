package dev.staffel.engine.score;

import java.util.List;

/// Evidence for a phase: some rules' activities, often enough, within some days.
///
/// @param sameTopic all of it must be about one topic
public record PhaseRule(Phase phase, List<Need> needs, int withinDays, boolean sameTopic) {

    /// How the activities of a need are counted.
    public enum Counting {
        TIMES,
        DAYS,
        DIFFERENT
    }

    /// How often the activities of a rule must have been seen.
    ///
    /// @param rule the id of the rule whose activities are counted
    public record Need(String rule, int atLeast, Counting counting) {
        public Need {
            if (atLeast < 1) throw new IllegalArgumentException("at least 1: " + atLeast);
        }
    }

    public PhaseRule {
        needs = List.copyOf(needs);
        if (needs.isEmpty()) throw new IllegalArgumentException("a phase needs evidence");
        if (withinDays < 1)
            throw new IllegalArgumentException("within must be at least 1 day: " + withinDays);
    }
}
