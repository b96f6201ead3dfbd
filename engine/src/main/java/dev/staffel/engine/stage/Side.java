package dev.staffel.engine.stage;

/// Who works a lead in a stage.
public enum Side {
    MARKETING,
    SALES,
    /// Nobody has to: the way has ended here, for now.
    NONE
}
