package dev.staffel.engine.route;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which leads a member takes by one trait.
public sealed interface Takes {
    /// Whether a lead of these values is one of them.
    ///
    /// @param values what is known of the lead, such as `DE` and `DE/80` for a territory; never empty
    boolean fits(SortedSet<String> values);

    /// Those with one of these values.
    record OneOf(SortedSet<String> values) implements Takes {
        public OneOf {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
            if (values.isEmpty())
                throw new IllegalArgumentException("a trait is left out or names a value");
        }

        @Override
        public boolean fits(SortedSet<String> seen) {
            return !Collections.disjoint(values, seen);
        }
    }

    /// Those with at least this number.
    record AtLeast(long least) implements Takes {
        @Override
        public boolean fits(SortedSet<String> seen) {
            return seen.stream().anyMatch(value -> Long.parseLong(value) >= least);
        }
    }
}
