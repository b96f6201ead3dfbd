package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Change;
import java.util.List;

/// What is to be said about a text before it is put in force.
sealed interface Checked {
    /// It can be put in force.
    ///
    /// @param changes what it says differently from the version in force
    record Good(List<Change> changes) implements Checked {
        public Good {
            changes = List.copyOf(changes);
        }

        boolean changesAgreement() {
            return changes.stream().anyMatch(Change::agreed);
        }
    }

    /// It can't be read.
    record Bad(List<ProblemLine> problems) implements Checked {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
