package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Following;
import dev.staffel.engine.Leeway;
import dev.staffel.engine.Trail;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/// One lead's past under one playbook.
///
/// Evidence is folded as recorded, and time passes by itself. Up to the handover all is decided anew; from there on only
/// evidence is counted, because what people would have answered can't be known, until the record says that the lead was given
/// back: then it is decided anew again. What people and desks really did is never folded as process.
///
/// Not for several threads at once for the same lead; one instance serves any number of leads.
public final class WhatIf {
    private final Engine engine;
    private final Driver driver;
    private final Instant until;

    /// @param claims the claim of each shape
    /// @param until the end of the past that is looked at
    public WhatIf(Engine engine, IntFunction<Claim> claims, Instant until) {
        this.engine = engine;
        this.driver = new Driver(_ -> engine, claims);
        this.until = until;
    }

    public LeadRun run(Past past, Recorded recorded) {
        var course = Course.of(past, driver, until);
        var trail = Trail.of(engine, course::signal);
        var lead = new Lived(past.lead(), course, recorded.returns());
        return trace(lead, trail, Leeway.NONE).run();
    }

    /// What is to be folded of a lead.
    ///
    /// @param returns when the record says that the lead was given back
    record Lived(long number, Course course, List<Instant> returns) {}

    /// From the first signal on.
    ///
    /// @param trail of the course, under this playbook or one that its engine was made with
    /// @param leeway hears how near the decisions come to others
    Trace trace(Lived lead, Trail trail, Leeway leeway) {
        return fold(lead, trail, leeway, Fork.State.START).run(0, List.of());
    }

    /// The same where another playbook that differs in nothing but thresholds, as far as the lead is concerned, has been folded
    /// already: from where something may come out otherwise; that trace itself, where nothing does.
    ///
    /// @param ways where this playbook's thresholds stand
    Trace traceFrom(Trace other, Lived lead, Trail trail, List<Leeway.Way> ways) {
        int passed = other.passedAlike(ways);
        if (passed == other.forks().size()) return other;
        var leeway =
                passed == 0 ? new Leeway(ways) : other.forks().get(passed - 1).after().with(ways);
        var fork = other.forks().get(passed);
        var forks = other.forks().subList(0, passed);
        return fold(lead, trail, leeway, fork.before()).run(fork.place(), forks);
    }

    private Fold fold(Lived lead, Trail trail, Leeway leeway, Fork.State from) {
        var following = new Following(engine, lead.number(), trail.under(engine), leeway);
        return new Fold(engine, following, lead.course(), lead.returns(), leeway, until, from);
    }
}
