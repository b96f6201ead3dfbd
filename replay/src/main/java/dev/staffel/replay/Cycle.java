package dev.staffel.replay;

import java.time.Instant;
import java.util.Optional;

/// One handover as it is recorded: from the offer to the return, the end, or the end of the record.
///
/// @param handedOver when the lead was offered, or first seen with sales
/// @param accepted when sales took it, if it did
/// @param ended when it was returned, won, lost or disqualified; nothing while it is open
/// @param reason the id of the reason given at the end, or empty
/// @param value what the deal was worth, in thousandths of the company's currency; only of a won one, where it is known
public record Cycle(
        Instant handedOver,
        Optional<Instant> accepted,
        Optional<Instant> ended,
        Ending ending,
        String reason,
        Optional<Long> value) {

    /// A handover without a known value.
    public Cycle(
            Instant handedOver,
            Optional<Instant> accepted,
            Optional<Instant> ended,
            Ending ending,
            String reason) {
        this(handedOver, accepted, ended, ending, reason, Optional.empty());
    }

    static Cycle begun(Instant at) {
        return new Cycle(at, Optional.empty(), Optional.empty(), Ending.WAITING, "");
    }

    Cycle accepted(Instant at) {
        if (accepted.isPresent()) return this;
        return new Cycle(handedOver, Optional.of(at), ended, Ending.ACCEPTED, reason);
    }

    Cycle ended(Instant at, Ending how, String because) {
        return new Cycle(handedOver, accepted, Optional.of(at), how, because);
    }

    Cycle worth(Optional<Long> deal) {
        return new Cycle(handedOver, accepted, ended, ending, reason, deal);
    }

    /// Whether marketing has the lead again.
    boolean isBackWithMarketing() {
        return ending == Ending.RETURNED;
    }
}
