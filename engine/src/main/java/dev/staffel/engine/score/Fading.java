package dev.staffel.engine.score;

/// How points lose their worth with time.
public sealed interface Fading {
    /// They keep it.
    record Never() implements Fading {}

    /// They halve every `days` days.
    record HalfLife(int days) implements Fading {
        public HalfLife {
            if (days < 1)
                throw new IllegalArgumentException("half-life must be at least 1 day: " + days);
        }
    }

    /// They keep it for `days` days and are gone then; for negative points.
    record EndsAfter(int days) implements Fading {
        public EndsAfter {
            if (days < 1)
                throw new IllegalArgumentException("end must be at least 1 day away: " + days);
        }
    }
}
