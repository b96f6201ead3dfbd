package dev.staffel.engine.questionnaire;

/// What the answers amount to.
public enum Level {
    COLD(1),
    WARM(2),
    HOT(3);

    private final int place;

    Level(int place) {
        this.place = place;
    }

    /// From 1, the lowest, on; as it is stored.
    public int place() {
        return place;
    }
}
