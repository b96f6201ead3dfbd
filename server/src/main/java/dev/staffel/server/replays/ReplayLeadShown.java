package dev.staffel.server.replays;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lead behind a figure, as REST answers it.
///
/// @param value what the won deal was worth; null where that is not known
/// @param points by how many points interest differed where the two differ
record ReplayLeadShown(
        long lead,
        String turn,
        String ending,
        @Nullable Entered before,
        @Nullable Entered after,
        @Nullable Instant handedOver,
        @Nullable Instant accepted,
        @Nullable Instant ended,
        String reason,
        @Nullable BigDecimal value,
        List<String> conditions,
        List<String> rules,
        long points) {

    /// An entry into the stage.
    record Entered(Instant at, String entry, int interest, String grade) {
        static @Nullable Entered of(Optional<ReplayLead.Entered> entered) {
            return entered.map(found ->
                            new Entered(found.at(), found.way(), found.interest(), found.grade()))
                    .orElse(null);
        }
    }

    static ReplayLeadShown of(ReplayLead lead) {
        return new ReplayLeadShown(
                lead.lead(),
                ReplayView.word(lead.turn()),
                ReplayView.word(lead.ending()),
                Entered.of(lead.before()),
                Entered.of(lead.after()),
                lead.handedOver().orElse(null),
                lead.accepted().orElse(null),
                lead.ended().orElse(null),
                lead.reason(),
                lead.value().map(value -> BigDecimal.valueOf(value, 3)).orElse(null),
                lead.conditions(),
                lead.rules(),
                lead.points());
    }
}
