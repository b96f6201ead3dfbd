package dev.staffel.engine;

import dev.staffel.engine.handover.Within;
import java.util.Optional;

/// Something to be done outside the engine, once.
public sealed interface Effect {
    /// Choose a seller and the instants of the clock; answered by [Signal.Routed] in the same transaction.
    ///
    /// @param without the seller who let the deadline pass, or from whom it was taken
    record AskRoute(int offer, String desk, String clock, Optional<String> without)
            implements Effect {}

    /// Work out the instants of a clock; answered by [Signal.Clocked] in the same transaction.
    record AskClock(Duty what, Within remind, Within deadline, Optional<Within> head)
            implements Effect {}

    /// Tell somebody.
    ///
    /// @param what the kind of message, such as `offer`, `reminder`, `enquiry`, `silence`
    record Tell(Holder holder, String what) implements Effect {}

    /// The person has become interested enough to count as a second one of their company: append a signal of
    /// [Claim#secondPerson] to each other lead of the same account.
    record TellColleagues() implements Effect {}
}
