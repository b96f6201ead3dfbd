package dev.staffel.server.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The handover of a lead that waits for an answer.
///
/// @param to the desk that it is offered to
/// @param with who has it before them
/// @param why the cause of the offer
/// @param deadline empty until routing has answered
/// @param left until the deadline; negative when it has passed
/// @param mayAnswer whether the reader may
/// @param calls when they may begin with a call; none where accepting passes the lead on
record OfferView(
        String to,
        String with,
        String why,
        Instant since,
        Optional<Instant> deadline,
        Duration left,
        boolean mayAnswer,
        List<Reason> reasons,
        List<Instant> calls) {
    OfferView {
        calls = List.copyOf(calls);
        reasons = List.copyOf(reasons);
    }

    boolean isLate() {
        return left.isNegative();
    }

    /// A reason to return the lead for.
    ///
    /// @param about the part of the definition that it contradicts, in one word
    record Reason(String id, String label, String about) {}
}
