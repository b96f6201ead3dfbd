package dev.staffel.engine.handover;

import dev.staffel.engine.Label;
import dev.staffel.engine.stage.Side;
import java.util.Optional;

/// A team that leads are handed to.
///
/// @param owner the side whose head is told when the desk is late
/// @param tries how often a person is tried before the lead may be given back as not reached
/// @param capacity how much each member can take
public record Desk(
        String id,
        Label label,
        Kind kind,
        Side owner,
        Optional<Tries> tries,
        Optional<Capacity> capacity) {

    /// A requalification desk calls first and passes on; a sales desk accepts.
    public enum Kind {
        SALES,
        REQUALIFICATION
    }

    /// So many tries within some days.
    public record Tries(int times, int days) {
        public Tries {
            if (times < 1 || days < 1)
                throw new IllegalArgumentException("at least one try within a day");
        }
    }

    /// How much a member can take; after a fair its leads may exceed the week's number, so that all are distributed in
    /// some days.
    public record Capacity(int newPerWeek, int open, Optional<Integer> fairWithinDays) {
        public Capacity {
            if (newPerWeek < 1 || open < 1)
                throw new IllegalArgumentException("a member takes at least one lead");
        }
    }

    public Desk {
        if (owner == Side.NONE) throw new IllegalArgumentException("a desk has an owner: " + id);
    }

    /// A desk of the side that usually has its kind, without limits.
    public Desk(String id, Label label, Kind kind) {
        this(id, label, kind, usualOwner(kind), Optional.empty(), Optional.empty());
    }

    public static Side usualOwner(Kind kind) {
        return switch (kind) {
            case SALES -> Side.SALES;
            case REQUALIFICATION -> Side.MARKETING;
        };
    }
}
