package dev.staffel.server.steps;

import dev.staffel.store.read.LeadRow;
import java.util.Optional;

/// A step as a page shows it, in the reader's words.
///
/// @param who is to do it, or did it
/// @param of how many attempts the cadence has, for one of them
/// @param answered the activity by which the person has answered, empty when they have not
/// @param mayDo whether the reader may say what came of it
/// @param mayUndo whether the reader may take back what came of it
public record StepLine(
        Step step,
        LeadRow lead,
        boolean isOverdue,
        String who,
        Optional<Integer> of,
        String answered,
        boolean mayDo,
        boolean mayUndo) {

    /// The number to call, without what a telephone can't dial.
    String dialled() {
        return lead.phone().replaceAll("[^+0-9]", "");
    }

    String tone() {
        return isOverdue ? "bad" : "clock";
    }
}
