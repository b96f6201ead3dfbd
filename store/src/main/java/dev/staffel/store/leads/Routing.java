package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.Optional;

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

        /// Whether anybody who takes leads of a desk may have room for one now; to know without locking anything that no
        /// lead needs to be asked for again.
        boolean hasRoom(Engine engine, String desk, Instant now);

        /// Asks once more for a lead that waits at its desk; nothing while still nobody may take it.
        Optional<Signal.Routed> routeWaiting(Engine engine, long number, Lead lead, Instant now);

        /// Dates a clock of something else that is owed, such as required data or a first contact.
        Signal.Clocked clock(Engine engine, Lead lead, Effect.AskClock ask, Instant now);
    }
}
