package dev.staffel.replay;

/// A lead's past, what people really did with it, and what both playbooks decide.
record Told(Past past, Recorded recorded, Trace before, Trace after) {
    Told under(Trace other) {
        return new Told(past, recorded, before, other);
    }
}
