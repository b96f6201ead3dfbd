package dev.staffel.engine;

/// What somebody owes a lead under a clock that is not the offer's own.
public enum Duty {
    /// Marketing owes the required data that are missing.
    DATA,
    /// Whoever has the lead owes a first contact, or a try at one.
    CONTACT,
    /// Sales owes an outcome: a lead that goes on, or a return.
    OUTCOME,
    /// A desk or seller owes an answer sooner than it had to, because the person has asked by themselves.
    ANSWER
}
