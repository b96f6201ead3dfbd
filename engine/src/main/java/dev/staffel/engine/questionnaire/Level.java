package dev.staffel.engine.questionnaire;

/// What the answers amount to.
public enum Level {
    COLD,
    WARM,
    HOT
}
