package dev.staffel.replay;

import dev.staffel.engine.Cause;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A what-if by brute force, as the architecture words it: row by row through the engine that decides live, with nothing
/// shared, remembered or left out. What replays really do is held against it.
final class RowByRow {
    private final Engine engine;
    private final Driver driver;
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<Crossing.Handover> handovers = new ArrayList<>();
    private final List<Instant> returns;
    private final long number;
    private @Nullable Lead lead; // null before the first row
    private Instant asked = Instant.MIN;
    private Evidence evidence = Evidence.NONE; // while sales has the lead
    private boolean isWithSales;

    private RowByRow(Engine engine, Past past, Recorded recorded) {
        this.engine = engine;
        this.driver = new Driver(_ -> engine, ALife.CLAIMS::get);
        this.number = past.lead();
        this.returns = new ArrayList<>(recorded.returns());
    }

    static LeadRun run(Engine engine, Past past, Recorded recorded, Instant until) {
        var fold = new RowByRow(engine, past, recorded);
        for (Row row : past.rows()) {
            if (!row.kind().isEvidence()) continue;
            if (!Driver.clock(row).isBefore(until)) break;
            fold.feed(row);
        }
        fold.passTimeTo(until);
        return new LeadRun(fold.crossings, fold.handovers);
    }

    private void feed(Row row) {
        var clock = Driver.clock(row);
        if (lead == null) {
            asked = clock;
            take(engine.begin(clock, Cause.of(Cause.Kind.CRITERIA, "first signal")));
        }
        passTimeTo(clock);
        asked = clock.isBefore(asked) ? asked : clock;
        var signal = driver.signal(row, asked);
        if (isWithSales) {
            evidence = engine.count(evidence, signal);
        } else {
            take(engine.apply(number, standing(), signal));
        }
    }

    private void passTimeTo(Instant instant) {
        if (lead == null) return;
        while (!returns.isEmpty() && !returns.getFirst().isAfter(instant)) {
            var back = returns.removeFirst();
            tickTo(back);
            if (!isWithSales) continue;
            isWithSales = false;
            asked = back.isBefore(asked) ? asked : back;
            lead = engine.givenBack(evidence, asked);
        }
        tickTo(instant);
    }

    private void tickTo(Instant instant) {
        while (!isWithSales) {
            var wake = engine.wakeAt(standing(), asked);
            if (wake.isEmpty() || !wake.get().isBefore(instant)) return;
            asked = wake.get();
            take(engine.apply(number, standing(), new Signal.TimePassed(asked)));
        }
    }

    private void take(Outcome outcome) {
        lead = outcome.lead();
        for (Fact fact : outcome.facts()) {
            if (fact instanceof Fact.Passed passed) passed(passed);
            if (fact instanceof Fact.Offered offered) offered(offered);
        }
    }

    private void passed(Fact.Passed passed) {
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
    }

    private void offered(Fact.Offered offered) {
        var now = standing();
        boolean enquiry = now.process().offer().orElseThrow().occasion() == Occasion.ENQUIRY;
        var handover = new Crossing.Handover(now.at(), offered.desk(), enquiry);
        handovers.add(handover);
        if (!enquiry && !crossings.isEmpty())
            crossings.set(crossings.size() - 1, crossings.getLast().with(handover));
        isWithSales = true;
        evidence = now.evidence();
    }

    private Lead standing() {
        if (lead == null) throw new IllegalStateException("before the first row");
        return lead;
    }
}
