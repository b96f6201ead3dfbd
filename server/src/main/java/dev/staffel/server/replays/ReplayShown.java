package dev.staffel.server.replays;

import dev.staffel.store.contract.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A replay as REST answers it, with how far it has come.
///
/// @param remainingSeconds at today's pace; null unless it runs
/// @param trouble why it failed, else empty
/// @param thresholds how far it is known what other levels of its thresholds lead to, once it is done
/// @param attachedTo the drafts whose signers see it
record ReplayShown(
        long id,
        String name,
        String state,
        @Nullable Long draft,
        @Nullable Integer revision,
        String before,
        String after,
        String stage,
        Instant from,
        Instant to,
        String segment,
        String askedBy,
        Instant asked,
        @Nullable Instant started,
        @Nullable Instant ended,
        long leadsDone,
        long leadsTotal,
        long signals,
        int percent,
        @Nullable Long remainingSeconds,
        String trouble,
        String thresholds,
        List<Long> attachedTo) {

    ReplayShown {
        attachedTo = List.copyOf(attachedTo);
    }

    static ReplayShown of(ReplayRecord record, List<Draft> attachedTo, Instant now) {
        return new ReplayShown(
                record.id(),
                record.name(),
                record.state().word(),
                record.draft().orElse(null),
                record.revision().orElse(null),
                record.beforeName(),
                record.afterName(),
                record.stage(),
                record.stretch().from(),
                record.stretch().to(),
                record.segment(),
                record.askedBy(),
                record.asked(),
                record.started().orElse(null),
                record.ended().orElse(null),
                record.leadsDone(),
                record.leadsTotal(),
                record.signals(),
                record.percent(),
                record.remaining(now).map(Duration::toSeconds).orElse(null),
                record.trouble(),
                record.thresholds().word(),
                attachedTo.stream().map(Draft::id).toList());
    }
}
