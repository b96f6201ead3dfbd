package dev.staffel.engine.score;

import dev.staffel.engine.Label;
import java.util.Optional;

/// One scoring rule: what counts, how many points it gives, how they fade and how often they may count.
///
/// @param milliPoints thousandths of a point; negative for signs against interest
/// @param needsTracking counts only with the person's consent to tracking
public record Rule(
        String id,
        Label label,
        Trigger trigger,
        long milliPoints,
        Fading fading,
        Optional<Cap> cap,
        boolean needsTracking) {
    public Rule {
        if (Math.abs(milliPoints) > 1_000_000) {
            throw new IllegalArgumentException(
                    "points must be between -1000 and 1000: " + milliPoints / 1000);
        }
        if (milliPoints < 0 && fading instanceof Fading.HalfLife) {
            throw new IllegalArgumentException(
                    "negative points end on a day, they do not decay: " + id);
        }
    }
}
