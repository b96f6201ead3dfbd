package dev.staffel.engine.handover;

import dev.staffel.engine.Label;

/// A team that leads are handed to.
public record Desk(String id, Label label, Kind kind) {

    /// A requalification desk calls first and passes on; a sales desk accepts.
    public enum Kind {
        SALES,
        REQUALIFICATION
    }
}
