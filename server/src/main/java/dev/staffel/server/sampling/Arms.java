package dev.staffel.server.sampling;

import dev.staffel.engine.handover.ControlSample;
import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Weighted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What became of leads just below the threshold beside those just above it.
///
/// @param agreed the sample of the version in force; nothing while it is off
/// @param below accepted, of the drawn leads that were answered
/// @param lately how many drawn leads were answered of those handed over in the last [dev.staffel.replay.meters.Pace#DAYS] days
/// @param above accepted, of those handed over by criteria with at most as many points above the threshold
/// @param both the share that would be accepted if all leads of both sorts were handed over
/// @param waiting how many drawn leads wait for an answer
record Arms(
        Optional<ControlSample> agreed,
        Period period,
        Rate below,
        int lately,
        Rate above,
        Weighted both,
        int won,
        int waiting,
        List<Drawn> leads) {
    Arms {
        leads = List.copyOf(leads);
    }

    /// Of which handovers they are.
    ///
    /// @param threshold the least interest that a way in demands, in points
    /// @param below what the leads just above it had less than, in points
    record Period(LocalDate from, LocalDate to, long threshold, long below) {
        /// The list of drawn leads.
        String drawn(String which) {
            return list(which, "control");
        }

        /// The list of leads just above.
        String above(String which) {
            return list(which, "criteria") + "&below=" + below;
        }

        private String list(String which, String way) {
            return "/meters/leads?which="
                    + which
                    + "&period=own&from="
                    + from
                    + "&to="
                    + to
                    + "&way="
                    + way;
        }
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
            Instant handedOver,
            boolean accepted,
            String ending) {}

    /// When there will be enough answers of drawn leads at today's pace, where there are too few.
    Optional<LocalDate> enoughOn() {
        return meter().enoughOn(period.to());
    }

    Meter meter() {
        return Meter.of(below.hits(), below.cases(), lately);
    }

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
