package dev.staffel.playbook;

import dev.staffel.engine.Playbook;
import java.util.List;

/// What reading a playbook's text gives: the playbook, or everything that is wrong with the text.
public sealed interface ReadResult {
    record Good(Playbook playbook) implements ReadResult {}

    /// Everything that is wrong.
    ///
    /// @param problems at least one, in the order of the text
    record Bad(List<Problem> problems) implements ReadResult {
        public Bad {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("bad without a problem");
        }
    }

    /// The playbook of a text that is known to be good.
    ///
    /// @throws IllegalStateException when the text is bad, with every problem
    default Playbook orThrow() {
        return switch (this) {
            case Good(var playbook) -> playbook;
            case Bad(var problems) ->
                    throw new IllegalStateException(
                            String.join(
                                    "\n",
                                    problems.stream().map(problem -> problem.in("en")).toList()));
        };
    }
}
