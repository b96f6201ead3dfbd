package dev.staffel.server.teaching;

import dev.staffel.store.contract.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that returns teach now, and what became of earlier lessons.
///
/// @param lessons those with most returns first
/// @param changes the newest first
/// @param mqls how many there have been, counted up to as many as are enough
record Board(List<Lesson> lessons, List<ProposedChange> changes, int mqls) {
    /// Below so many MQLs nothing is said to stand out, and no change is proposed.
    static final int ENOUGH_MQLS = 200;

    Board {
        lessons = List.copyOf(lessons);
        changes = List.copyOf(changes);
    }

    boolean isOn() {
        return mqls >= ENOUGH_MQLS;
    }

    int answered() {
        return lessons.isEmpty() ? 0 : lessons.getFirst().returned().lately().cases();
    }

    List<ProposedChange> open() {
        return changes.stream()
                .filter(change -> change.state() == ProposedChange.State.OPEN)
                .toList();
    }

    List<ProposedChange> decided() {
        return changes.stream()
                .filter(change -> change.state() != ProposedChange.State.OPEN)
                .toList();
    }

    /// Whether a side has still to answer.
    static boolean awaits(ProposedChange change, List<Side> sides) {
        return sides.stream().anyMatch(side -> change.of(side).isEmpty());
    }

    /// A lead that was returned.
    ///
    /// @param reason in the reader's words
    record Returned(
            long lead,
            String name,
            String company,
            String reason,
            Instant handedOver,
            Optional<Instant> ended) {}
}
