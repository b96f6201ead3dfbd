package dev.staffel.engine.handover;

/// Why a lead is offered to a desk.
public enum Occasion {
    ENQUIRY,
    QUALIFIED,
    PASSED_ON
}
