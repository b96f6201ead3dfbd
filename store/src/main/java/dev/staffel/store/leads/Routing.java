package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Signal;
import dev.staffel.store.sql.Session;
import java.time.Instant;

/// Answers what a lead's engine can't know: who is next, and what a clock in working time means in instants.
///
/// Called inside the transaction that asks, with the lead locked; locks desks, nothing else.
public interface Routing {
    /// Locks all desks, in one order, before anything is appended: so nobody waits for a desk while holding the log.
    void lockDesks(Session session);

    /// Chooses a seller and dates the offer's clock.
    Signal.Routed route(Session session, Playbook playbook, Effect.AskRoute ask, Instant now);

    /// Dates a clock of something else that is owed, such as required data or a first contact.
    Signal.Clocked clock(Session session, Playbook playbook, Effect.AskClock ask, Instant now);
}
