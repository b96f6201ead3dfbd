package dev.staffel.replay;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Following;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Leeway;
import dev.staffel.engine.Outcome;
import dev.staffel.engine.Trail;
import dev.staffel.engine.handover.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
        return trace(past.lead(), course, trail, recorded.returns(), Leeway.NONE).run();
    }

    /// @param trail of the course, under this playbook or one that its engine was made with
    /// @param returns when the record says that the lead was given back
    /// @param leeway hears how near the decisions come to others
    Trace trace(long lead, Course course, Trail trail, List<Instant> returns, Leeway leeway) {
        var following = new Following(engine, lead, trail.under(engine), leeway);
        var fold = new Fold(following, returns);
        for (int place = 0; place < course.length() && !fold.isOver(); place++) {
            fold.feed(place, course.signal(place).at());
        }
        fold.passTimeTo(until);
        return new Trace(
                new LeadRun(fold.crossings, fold.handovers),
                fold.steps,
                fold.moments,
                fold.known,
                leeway);
    }

    private final class Fold {
        private final List<Crossing> crossings = new ArrayList<>();
        private final List<Crossing.Handover> handovers = new ArrayList<>();
        private final List<Trace.Step> steps = new ArrayList<>();
        private final List<Integer> moments = new ArrayList<>();
        private final Following following;
        private final List<Instant> returns;
        private int comeBack; // how many of the returns
        private @Nullable Lead lead; // null before the first signal
        private Instant asked = Instant.MIN;
        private boolean isWithSales;
        private int known; // signals of the course

        Fold(Following following, List<Instant> returns) {
            this.following = following;
            this.returns = returns;
        }

        /// Whether nothing can be decided any more: sales has the lead and never gives it back.
        boolean isOver() {
            return isWithSales && comeBack == returns.size();
        }

        void feed(int place, Instant at) {
            if (lead == null) {
                asked = at;
                take(following.begin(at));
            }
            passTimeTo(at);
            known = place + 1;
            if (!isWithSales) take(following.apply(standing(), place));
            asked = at;
        }

        /// Lets all happen that time alone brings about, and what was given back meanwhile come back.
        void passTimeTo(Instant instant) {
            if (lead == null) return;
            while (comeBack < returns.size() && !returns.get(comeBack).isAfter(instant)) {
                var back = returns.get(comeBack++);
                tickTo(back);
                comeBack(back);
            }
            tickTo(instant);
        }

        private void tickTo(Instant instant) {
            while (!isWithSales) {
                var wake = following.movesAt(standing(), asked);
                if (wake.isEmpty() || !wake.get().isBefore(instant)) return;
                asked = wake.get();
                take(following.pass(standing(), asked));
            }
        }

        private void comeBack(Instant at) {
            if (!isWithSales) return;
            isWithSales = false;
            asked = at.isBefore(asked) ? asked : at;
            lead = following.givenBack(known, asked);
        }

        private void take(Outcome outcome) {
            lead = outcome.lead();
            for (Fact fact : outcome.facts()) {
                if (fact instanceof Fact.Passed passed) passed(passed);
                if (fact instanceof Fact.Offered offered) offered(offered);
            }
        }

        private void passed(Fact.Passed passed) {
            steps.add(new Trace.Step(standing().at(), passed.to(), passed.cause().detail()));
            var kind = passed.cause().kind();
            if (kind != Cause.Kind.CRITERIA && kind != Cause.Kind.CONTROL) return;
            var ladder = engine.playbook().agreement().ladder();
            if (ladder.stage(passed.to()).entries().isEmpty()) return;
            var now = standing();
            crossings.add(
                    new Crossing(
                            now.at(),
                            passed.to(),
                            passed.cause().detail(),
                            engine.interest(now, engine.day(now.at())).points(),
                            now.fit().grade().letter(),
                            Optional.empty()));
            moments.add(known);
        }

        private void offered(Fact.Offered offered) {
            var now = standing();
            boolean enquiry = now.process().offer().orElseThrow().occasion() == Occasion.ENQUIRY;
            var handover = new Crossing.Handover(now.at(), offered.desk(), enquiry);
            handovers.add(handover);
            if (!enquiry && !crossings.isEmpty()) {
                crossings.set(crossings.size() - 1, crossings.getLast().with(handover));
            }
            isWithSales = true;
        }

        private Lead standing() {
            if (lead == null) throw new IllegalStateException("before the first signal");
            return lead;
        }
    }
}
