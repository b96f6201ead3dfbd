package dev.staffel.replay;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Evidence;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Outcome;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
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
        return trace(past, recorded).run();
    }

    Trace trace(Past past, Recorded recorded) {
        var fold = new Fold(past.lead(), recorded.returns().iterator());
        int rows = 0;
        for (Row row : past.rows()) {
            rows++;
            if (!row.kind().isEvidence()) continue;
            var at = Driver.clock(row);
            if (!at.isBefore(until)) break;
            fold.feed(row, at, rows);
        }
        fold.passTimeTo(until);
        return new Trace(new LeadRun(fold.crossings, fold.handovers), fold.steps, fold.moments);
    }

    private final class Fold {
        private final List<Crossing> crossings = new ArrayList<>();
        private final List<Crossing.Handover> handovers = new ArrayList<>();
        private final List<Trace.Step> steps = new ArrayList<>();
        private final List<Trace.Moment> moments = new ArrayList<>();
        private final long number;
        private final Iterator<Instant> returns;
        private Optional<Instant> nextReturn;
        private @Nullable Lead lead; // null before the first row
        private Instant asked = Instant.MIN;
        private Evidence evidence = Evidence.NONE; // while sales has the lead
        private boolean isWithSales;
        private int counted; // rows of the past

        Fold(long number, Iterator<Instant> returns) {
            this.number = number;
            this.returns = returns;
            this.nextReturn = next();
        }

        void feed(Row row, Instant clock, int rows) {
            if (lead == null) {
                asked = clock;
                take(engine.begin(clock, Cause.of(Cause.Kind.CRITERIA, "first signal")));
            }
            passTimeTo(clock);
            var at = clock.isBefore(asked) ? asked : clock;
            var signal = driver.signal(row, at);
            counted = rows;
            if (isWithSales) {
                evidence = engine.count(evidence, signal);
            } else {
                take(engine.apply(number, standing(), signal));
            }
            asked = at;
        }

        /// Lets all happen that time alone brings about, and what was given back meanwhile come back.
        void passTimeTo(Instant instant) {
            if (lead == null) return;
            while (nextReturn.isPresent() && !nextReturn.get().isAfter(instant)) {
                tickTo(nextReturn.get());
                comeBack(nextReturn.get());
                nextReturn = next();
            }
            tickTo(instant);
        }

        private void tickTo(Instant instant) {
            while (!isWithSales) {
                var wake = engine.movesAt(standing(), asked);
                if (wake.isEmpty() || !wake.get().isBefore(instant)) return;
                asked = wake.get();
                take(engine.apply(number, standing(), new Signal.TimePassed(asked)));
            }
        }

        private void comeBack(Instant at) {
            if (!isWithSales) return;
            isWithSales = false;
            asked = at.isBefore(asked) ? asked : at;
            lead = engine.givenBack(evidence, asked);
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
            moments.add(new Trace.Moment(counted, now.evidence()));
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
            evidence = now.evidence();
        }

        private Lead standing() {
            if (lead == null) throw new IllegalStateException("before the first row");
            return lead;
        }

        private Optional<Instant> next() {
            return returns.hasNext() ? Optional.of(returns.next()) : Optional.empty();
        }
    }
}
