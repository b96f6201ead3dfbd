package dev.staffel.engine.stage;

/// What a stage is for, where the engine has to know; the ladder's other stages are free.
public enum Purpose {
    START,
    QUALIFIED,
    OFFERED,
    ACCEPTED,
    OPPORTUNITY,
    WON,
    LOST,
    RECYCLED,
    DISQUALIFIED
}
