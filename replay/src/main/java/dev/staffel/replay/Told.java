package dev.staffel.replay;

import dev.staffel.engine.Trail;

/// A lead, what people really did with it, and what both playbooks decide.
///
/// @param known what its signals come to under the playbook that is compared with
/// @param tried the same under the other
record Told(
        WhatIf.Lived lead, Recorded recorded, Trail known, Trail tried, Trace before, Trace after) {
    Told under(Trace other) {
        return new Told(lead, recorded, known, tried, before, other);
    }
}
