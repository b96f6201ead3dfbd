package dev.staffel.replay;

import java.util.List;
import java.util.Optional;

/// How a lead fares under two playbooks, and how else under the second one with one of its thresholds moved.
///
/// @param shifts by the ways in, then by levels; levels at which nothing changes are not named
public record Explored(Optional<LeadResult> result, List<Shift> shifts) {
    public Explored {
        shifts = List.copyOf(shifts);
    }

    /// Whether there is anything to tell of the lead, at any level.
    public boolean isToldOf() {
        return result.isPresent() || !shifts.isEmpty();
    }
}
