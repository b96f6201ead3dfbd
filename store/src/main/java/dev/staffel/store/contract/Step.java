package dev.staffel.store.contract;

import dev.staffel.store.sql.Session;
import java.util.Locale;

/// What may happen to a draft.
public enum Step {
    BEGUN,
    EDITED,
    BROUGHT_UP_TO_DATE,
    PROPOSED,
    SIGNED,
    WITHDRAWN,
    RELEASED,
    SPLIT,
    TRIAL_BEGUN,
    TRIAL_ENDED,
    TOOK_FORCE;

    /// The end of its message key, such as `took-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What else belongs to a step, in its transaction: what it throws undoes the step.
    @FunctionalInterface
    public interface Alongside {
        /// For drafts that nobody else looks at, such as those of tests.
        Alongside NOTHING = (_, _, _, _) -> {};

        /// Called in the transaction of the step, once it is done but for what follows from it.
        ///
        /// @param before the draft as it stood before the step
        /// @param by who did it; of a signature, the side too
        void happens(Session session, Step step, Draft before, String by);
    }
}
