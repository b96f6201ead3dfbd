package dev.staffel.engine.handover;

import dev.staffel.engine.Label;

/// Why sales gives a lead back, what criterion of the definition it speaks about, and what happens then.
///
/// @param criterion the part of the definition that the reason contradicts, such as `maturity` or `fit`
/// @param afterTries whether the desk must have tried to reach the person as often as it has promised
public record ReturnReason(
        String id, Label label, String criterion, Meter meter, Then then, boolean afterTries) {

    /// A reason that may be given at any time.
    public ReturnReason(String id, Label label, String criterion, Meter meter, Then then) {
        this(id, label, criterion, meter, then, false);
    }

    /// What the reason says about the handover.
    public enum Meter {
        EARLY,
        LATE,
        FIT,
        OMISSION,
        NONE
    }

    /// What a return leads to.
    public sealed interface Then {
        /// Back to nurture, on the journey that the reason chooses.
        record Recycle(String journey) implements Then {}

        /// Marketing owes the missing data under a clock; then the lead is offered again.
        record Complete(String clock) implements Then {}

        /// Another desk or seller is to have it; it stays with sales.
        record Reroute() implements Then {}
    }
}
