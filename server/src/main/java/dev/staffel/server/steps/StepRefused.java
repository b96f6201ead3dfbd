package dev.staffel.server.steps;

import java.util.Locale;

/// Something that can't be done with a step as it stands; nothing was changed.
final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why not.
    enum Why {
        /// The step has ended, or the lead was merged or erased.
        ENDED,
        /// Neither the lead nor the step is this user's.
        NOT_YOURS,
        /// The outcome belongs to another kind of step.
        OTHER_OUTCOME,
        /// What came of it can't be taken back any more.
        TOO_LATE;

        /// The end of its message key, and the code for programs.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    StepRefused(Why why) {
        super(why.word(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
