package dev.staffel.server.sampling;

import dev.staffel.engine.handover.ControlSample;
import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Weighted;
import java.util.List;
import java.util.Optional;

/// What became of leads just below the threshold beside those just above it.
///
/// @param agreed the sample of the version in force; nothing while it is off
/// @param threshold the least interest that a way in demands, in points
/// @param below accepted, of the drawn leads that were answered
/// @param above accepted, of those handed over by criteria with at most as many points above the threshold
/// @param both the share that would be accepted if all leads of both sorts were handed over
/// @param waiting how many drawn leads wait for an answer
record Arms(
        Optional<ControlSample> agreed,
        long threshold,
        Rate below,
        Rate above,
        Weighted both,
        int won,
        int waiting,
        List<Drawn> leads) {
    Arms {
        leads = List.copyOf(leads);
    }

    /// What can be said.
    enum Verdict {
        TOO_FEW,
        /// The threshold does not part good from bad: those below are accepted about as often.
        ALIKE,
        /// The intervals lie apart: the threshold parts.
        PARTS
    }

    /// A drawn lead.
    ///
    /// @param ending as the handover keeps it
    record Drawn(
            long lead,
            String name,
            String company,
            int interest,
            java.time.Instant handedOver,
            boolean accepted,
            String ending) {}

    boolean isEmpty() {
        return below.cases() == 0 && waiting == 0;
    }

    Verdict verdict() {
        var low = below.interval();
        var high = above.interval();
        if (low.isEmpty() || high.isEmpty()) return Verdict.TOO_FEW;
        return low.get().high() < high.get().low() ? Verdict.PARTS : Verdict.ALIKE;
    }
}
