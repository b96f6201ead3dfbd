package dev.staffel.server.replays;

import dev.staffel.replay.Ending;
import dev.staffel.replay.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A lead in the list behind a figure.
///
/// @param name empty when the lead is gone
/// @param value what the won deal was worth, in thousandths, where that is known
/// @param points by how many points interest differed where the two differ
record ReplayLead(
        long lead,
        String name,
        String company,
        Turn turn,
        Ending ending,
        Optional<Entered> before,
        Optional<Entered> after,
        Optional<Instant> handedOver,
        Optional<Instant> accepted,
        Optional<Instant> ended,
        String reason,
        Optional<Long> value,
        List<String> conditions,
        List<String> rules,
        long points) {
    ReplayLead {
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }

    /// How far apart both entries are; nothing unless it enters under both, and not within a second.
    Optional<Duration> apart() {
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        var apart = Duration.between(before.get().at(), after.get().at()).abs();
        return apart.toSeconds() == 0 ? Optional.empty() : Optional.of(apart);
    }

    /// An entry into the stage.
    ///
    /// @param way by its id
    record Entered(Instant at, String way, int interest, String grade) {}
}
