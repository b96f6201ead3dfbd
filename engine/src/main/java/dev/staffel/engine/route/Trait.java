package dev.staffel.engine.route;

/// What a member of a desk may be named for, in the order in which routing looks at it.
public enum Trait {
    TERRITORY,
    TOPIC,
    PERSONA,
    LANGUAGE,
    SENIORITY,
    VALUE
}
