package dev.staffel.server.replays;

import dev.staffel.replay.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A replay as it is kept.
///
/// @param segment which leads, see [SegmentText]; empty for all
/// @param leadsTotal an estimate while it runs
/// @param trouble why it failed, else empty
/// @param thresholds how far it is known what other levels of its thresholds lead to, once it is done
/// @param thresholdsLeads how many leads were looked at for that
record ReplayRecord(
        long id,
        String name,
        Optional<Long> draft,
        Optional<Integer> revision,
        String beforeName,
        String afterName,
        String stage,
        Stretch stretch,
        String segment,
        String askedBy,
        Instant asked,
        State state,
        Optional<Instant> started,
        Optional<Instant> ended,
        long leadsDone,
        long leadsTotal,
        long signals,
        String trouble,
        Moving thresholds,
        long thresholdsLeads) {

    /// Of thresholds that are moved.
    enum Moving {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Moving of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isBusy() {
            return this == QUEUED || this == RUNNING;
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// From 0 to 100.
    int percent() {
        if (state == State.DONE) return 100;
        return leadsTotal == 0 ? 0 : (int) Math.min(99, leadsDone * 100 / leadsTotal);
    }

    /// Whether it is known what other levels of its thresholds lead to.
    boolean hasMovedThresholds() {
        return state == State.DONE && thresholds == Moving.DONE;
    }

    /// How far that has come, from 0 to 100.
    int percentMoved() {
        return leadsTotal == 0 ? 0 : (int) Math.min(99, thresholdsLeads * 100 / leadsTotal);
    }

    /// How long it will still take at today's pace.
    Optional<Duration> remaining(Instant now) {
        if (state != State.RUNNING || started.isEmpty() || leadsDone == 0) return Optional.empty();
        var spent = Duration.between(started.get(), now);
        return Optional.of(
                spent.multipliedBy(Math.max(0, leadsTotal - leadsDone)).dividedBy(leadsDone));
    }
}
