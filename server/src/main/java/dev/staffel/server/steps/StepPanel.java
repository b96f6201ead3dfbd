package dev.staffel.server.steps;

import java.util.List;
import java.util.Map;

/// The steps of one lead, as the first thing on its page.
///
/// @param isOwed whether the lead has to have a dated next step
/// @param isWithMarketing whether marketing has the lead, so that nobody is asked to do anything
/// @param open the next one first
/// @param ended the last ones first
/// @param people who may be asked to do something, by id
/// @param email the person's address, empty when it is not known
public record StepPanel(
        boolean isOwed,
        boolean isWithMarketing,
        boolean mayPlan,
        List<StepLine> open,
        List<StepLine> ended,
        Map<String, String> people,
        String email) {
    public StepPanel {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /// Whether a step is missing.
    public boolean isMissing() {
        return isOwed && open.isEmpty();
    }

    /// Whether what is open waits until sales has the lead again.
    public boolean isResting() {
        return isWithMarketing && !open.isEmpty();
    }

    /// Whether there is anything to show.
    public boolean isShown() {
        return isOwed || !open.isEmpty() || !ended.isEmpty();
    }
}
