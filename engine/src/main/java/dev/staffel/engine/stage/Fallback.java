package dev.staffel.engine.stage;

/// When a lead falls back from a stage that it entered by criteria: none of the stage's entries, with interest demanded
/// lower by `thousandths`, has held on any of the last `days` days. Only while marketing holds the lead.
public record Fallback(String to, long thousandths, int days) {
    public Fallback {
        if (thousandths < 0)
            throw new IllegalArgumentException("the leave level can't lie above the enter level");
        if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
    }
}
