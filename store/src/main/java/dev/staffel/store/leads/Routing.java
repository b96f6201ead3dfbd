package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.store.sql.Session;
import java.time.Instant;

/// Answers what a lead's engine can't know: who is next, and what a clock in working time means in instants.
public interface Routing {
    /// The answers of one transaction, in which the asking leads are locked.
    Answers begin(Session session);

    /// Locks desks and answers, within one transaction; locks nothing else.
    interface Answers {
        /// Locks all desks, in one order, before anything is appended: so nobody waits for a desk while holding the log.
        void lockDesks();

        /// Chooses a seller and dates the offer's clock.
        ///
        /// @param number the lead's
        Signal.Routed route(
                Engine engine, long number, Lead lead, Effect.AskRoute ask, Instant now);

        /// Dates a clock of something else that is owed, such as required data or a first contact.
        Signal.Clocked clock(Engine engine, Lead lead, Effect.AskClock ask, Instant now);
    }
}
