package dev.staffel.engine.handover;

import dev.staffel.engine.Label;
import java.util.Optional;

/// A deadline in working time. The calendar that turns it into instants is not the engine's.
///
/// @param minutes working minutes until an answer is due
/// @param remindPercent share of it after which the holder is reminded
/// @param headPercent share after which the head of the side that owes is told; it may exceed 100
/// @param firstContact by when the person is to be contacted first: at a sales desk since accepting, at a requalification
///     desk since the offer
public record Clock(
        String id,
        Label label,
        int minutes,
        int remindPercent,
        int headPercent,
        Optional<Within> firstContact) {
    public Clock {
        if (minutes < 1)
            throw new IllegalArgumentException("a clock runs at least a minute: " + id);
        if (remindPercent < 1 || remindPercent > 100) {
            throw new IllegalArgumentException("remind at 1 to 100 percent: " + remindPercent);
        }
        if (headPercent < 100)
            throw new IllegalArgumentException("the head is told at 100 percent or later: " + id);
    }

    /// A clock that asks for no first contact.
    public Clock(String id, Label label, int minutes, int remindPercent, int headPercent) {
        this(id, label, minutes, remindPercent, headPercent, Optional.empty());
    }

    public Within reminder() {
        return share(remindPercent);
    }

    public Within deadline() {
        return share(100);
    }

    public Within head() {
        return share(headPercent);
    }

    private Within share(int percent) {
        return new Within.Minutes((long) minutes * percent / 100);
    }
}
