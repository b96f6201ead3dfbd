package dev.staffel.engine.handover;

import dev.staffel.engine.Label;

/// A deadline in working time. The calendar that turns it into instants is not the engine's.
///
/// @param minutes working minutes until an answer is due
/// @param remindPercent share of it after which the holder is reminded
/// @param headPercent share after which the head of the side that owes is told; it may exceed 100
public record Clock(String id, Label label, int minutes, int remindPercent, int headPercent) {
    public Clock {
        if (minutes < 1)
            throw new IllegalArgumentException("a clock runs at least a minute: " + id);
        if (remindPercent < 1 || remindPercent > 100) {
            throw new IllegalArgumentException("remind at 1 to 100 percent: " + remindPercent);
        }
        if (headPercent < 100)
            throw new IllegalArgumentException("the head is told at 100 percent or later: " + id);
    }
}
