package dev.staffel.engine.score;

import dev.staffel.engine.criteria.Criterion;

/// What makes a rule count.
public sealed interface Trigger {
    /// An activity that meets the criterion.
    ///
    /// @param atLeastThousandths the least value of the activity (such as the share of a webinar seen), in thousandths
    /// @param fromNth counts from the n-th such activity on: 2 ignores the first
    record OnActivity(Criterion when, long atLeastThousandths, int fromNth) implements Trigger {
        public OnActivity {
            if (fromNth < 1)
                throw new IllegalArgumentException("from must be at least 1: " + fromNth);
        }
    }

    /// The first activity of a human after at least `days` days without any.
    record OnReturn(int days) implements Trigger {
        public OnReturn {
            if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
        }
    }

    /// Another person of the company whose interest has come to `thousandths`.
    record OnSecondPerson(long thousandths) implements Trigger {
        public OnSecondPerson {
            if (thousandths < 1)
                throw new IllegalArgumentException("interest must be above 0: " + thousandths);
        }
    }

    static Trigger on(Criterion when) {
        return new OnActivity(when, Long.MIN_VALUE, 1);
    }
}
