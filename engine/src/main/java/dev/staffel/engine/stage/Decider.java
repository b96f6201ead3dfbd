package dev.staffel.engine.stage;

/// Who may decide a move from one stage to another.
public enum Decider {
    CRITERIA,
    MARKETING,
    REQUALIFICATION,
    SALES,
    HEAD_OF_MARKETING,
    HEAD_OF_SALES,
    ADMINISTRATOR,
    /// The recorded past, as a file or another system tells it; its moves are never refused.
    RECORDED
}
