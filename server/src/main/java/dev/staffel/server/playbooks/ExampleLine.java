package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Tick;
import dev.staffel.store.contract.Example;
import java.util.List;

/// An example with how it comes out.
///
/// @param stage the stage's name, or its id where the playbook has none such
/// @param isGone whether its lead has been erased
/// @param ways each way into the stage with its ticks and crosses
record ExampleLine(Example example, String stage, boolean passes, boolean isGone, List<Way> ways) {
    ExampleLine {
        ways = List.copyOf(ways);
    }

    record Way(String name, Tick tick) {
        /// The parts to show: those of a group, or the one thing that is asked.
        List<Tick> parts() {
            return tick.parts().isEmpty() ? List.of(tick) : tick.parts();
        }
    }
}
