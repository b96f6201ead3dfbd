package dev.staffel.engine;

/// Who did an activity, as far as can be told.
public enum Actor {
    HUMAN,
    MACHINE,
    UNKNOWN
}
