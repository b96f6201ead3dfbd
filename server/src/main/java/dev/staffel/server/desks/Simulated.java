package dev.staffel.server.desks;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Holder;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.route.Choice;
import dev.staffel.engine.route.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a lead would go, step by step.
///
/// @param tried the routes of the occasion up to the one that fits; none for a lead that is made up
/// @param route the one that fits; nothing where none does, and then no desk is asked
/// @param lead how a real lead stands
record Simulated(
        Instant at,
        List<Tried> tried,
        Optional<Route> route,
        Optional<Asked> asked,
        Optional<Real> lead) {
    Simulated {
        tried = List.copyOf(tried);
    }

    /// @param fits whether the lead meets what the route asks for
    record Tried(Route route, boolean fits) {}

    /// What the desk was asked, and what it would answer.
    ///
    /// @param deadline in the working time of whoever would get it
    record Asked(String desk, Wanted wanted, Choice choice, Instant deadline) {}

    /// A real lead.
    ///
    /// @param engine under whose playbook it is counted
    /// @param missing ids of the required data that marketing would owe first
    record Real(long number, Engine engine, Holder holder, List<String> missing) {
        Real {
            missing = List.copyOf(missing);
        }
    }
}
