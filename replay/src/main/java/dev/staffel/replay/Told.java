package dev.staffel.replay;

import dev.staffel.engine.Trail;

/// A lead's past, what people really did with it, and what both playbooks decide.
///
/// @param known what its signals come to under the playbook that is compared with
/// @param tried the same under the other
record Told(
        long lead,
        Course course,
        Recorded recorded,
        Trail known,
        Trail tried,
        Trace before,
        Trace after) {
    Told under(Trace other) {
        return new Told(lead, course, recorded, known, tried, before, other);
    }
}
