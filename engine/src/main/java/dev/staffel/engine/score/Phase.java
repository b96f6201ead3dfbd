package dev.staffel.engine.score;

/// How far along the buying journey a lead is.
public enum Phase {
    LEARNING,
    COMPARING,
    DECIDING;

    /// The value that criteria compare, in thousandths: 1, 2 and 3.
    public long thousandths() {
        return switch (this) {
            case LEARNING -> 1_000;
            case COMPARING -> 2_000;
            case DECIDING -> 3_000;
        };
    }
}
