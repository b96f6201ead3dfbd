package dev.staffel.engine;

import java.time.Instant;
import java.util.Optional;

/// Puts a process half together from what was decided, as far as facts tell it: stage, holder, return and merge. Serves to look
/// back at decisions of an earlier release, which this one can't decide again.
public final class Recollection {
    private Process process;

    /// @param at when the lead began
    public Recollection(Fact.Began began, Instant at) {
        this.process = Process.beginning(began.stage(), at);
    }

    /// Takes in the next decision.
    public void add(Fact fact, Instant at) {
        process =
                switch (fact) {
                    case Fact.Began _ -> process;
                    case Fact.Passed passed -> process.in(passed.to(), at);
                    case Fact.HolderChanged changed -> process.with(changed.to());
                    case Fact.Returned _ -> process.returned(at);
                    case Fact.Closed closed -> process.mergedInto(Optional.of(closed.into()));
                    case Fact.Reopened _ -> process.mergedInto(Optional.empty());
                    case Fact.Offered _,
                            Fact.Routed _,
                            Fact.Reminded _,
                            Fact.Expired _,
                            Fact.Escalated _,
                            Fact.Accepted _,
                            Fact.Owed _,
                            Fact.Completed _,
                            Fact.Overdue _,
                            Fact.Told _,
                            Fact.Contacted _,
                            Fact.Due _,
                            Fact.ColleaguesTold _,
                            Fact.FellSilent _,
                            Fact.Overridden _,
                            Fact.OverrideEnded _,
                            Fact.Recounted _,
                            Fact.Refused _ ->
                            process;
                };
    }

    /// A lead with this process half in place of its own.
    public Lead in(Lead lead) {
        return lead.with(process);
    }
}
