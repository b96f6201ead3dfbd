package dev.staffel.server.definition;

import dev.staffel.engine.criteria.Finding;
import java.util.List;

/// Leads of the sample beside the criteria of one stage.
///
/// @param meeting all of the sample that meet them
/// @param passing some of those
/// @param failing some that narrowly do not, the nearest first
record Beside(String stage, List<Long> meeting, List<Case> passing, List<Case> failing) {
    Beside {
        meeting = List.copyOf(meeting);
        passing = List.copyOf(passing);
        failing = List.copyOf(failing);
    }

    /// One lead.
    ///
    /// @param way the place of the way into the stage that it meets, or comes nearest to
    /// @param why what holds, or what is missing
    record Case(long lead, int way, List<Finding> why) {
        Case {
            why = List.copyOf(why);
        }
    }
}
