package dev.staffel.server.imports.mapping;

import dev.staffel.server.imports.csv.Reason;
import java.util.List;

/// A row as the mapping understands it, or why it cannot.
public sealed interface Understood {
    /// A person with everything the row says.
    record AsPerson(Person person) implements Understood {}

    /// The row is left out, for all of these reasons.
    record Rejected(long line, List<Reason> reasons) implements Understood {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}
