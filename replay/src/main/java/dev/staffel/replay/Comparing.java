package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Leeway;
import dev.staffel.engine.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Compares two playbooks lead by lead; both run as what-if, so that none has the advantage of having been lived.
///
/// Safe for use by many threads.
public final class Comparing {
    private final Engine before;
    private final Engine after;
    private final String stage;
    private final Stretch stretch;
    private final IntFunction<Engine> versions;
    private final Driver driver;
    private final WhatIf runBefore;
    private final WhatIf runAfter;
    private final Alike alike;

    /// @param before what is compared with
    /// @param after the draft
    /// @param stage the stage whose entries are compared, by its id
    /// @param versions the engine of each playbook version, to read the record
    /// @param claims the claim of each shape
    public Comparing(
            Engine before,
            Engine after,
            String stage,
            Stretch stretch,
            IntFunction<Engine> versions,
            IntFunction<Claim> claims) {
        this.before = before;
        this.after = before.with(after.playbook());
        this.stage = stage;
        this.stretch = stretch;
        this.versions = versions;
        this.driver = new Driver(_ -> before, claims);
        this.runBefore = new WhatIf(before, claims, stretch.to());
        this.runAfter = new WhatIf(this.after, claims, stretch.to());
        this.alike = new Alike(before.playbook(), after.playbook());
    }

    /// The engine of the draft.
    Engine after() {
        return after;
    }

    /// Nothing for a lead of which neither playbook nor the record has anything to tell within the stretch.
    public Optional<LeadResult> compare(Past past) {
        return compare(told(past));
    }

    Told told(Past past) {
        var recorded = Recorded.of(past, versions);
        var course = Course.of(past, driver, stretch.to());
        var lead = new WhatIf.Lived(past.lead(), course, recorded.returns());
        var known = Trail.of(before, course::signal);
        var tried = known.under(after);
        var one = runBefore.trace(lead, known, new Leeway(alike.before()));
        var other =
                alike.isKnownOf(one, known, tried)
                        ? runAfter.traceFrom(one, lead, tried, alike.after())
                        : runAfter.trace(lead, tried, new Leeway(alike.after()));
        return new Told(lead, recorded, known, tried, one, other);
    }

    Optional<LeadResult> compare(Told told) {
        return plain(told)
                .map(result ->
                        difference(told, result.before(), result.after())
                                .map(result::with)
                                .orElse(result));
    }

    /// Without what made the difference.
    Optional<LeadResult> plain(Told told) {
        boolean isUntold =
                told.before().isEmpty()
                        && told.after().isEmpty()
                        && told.recorded().cycles().isEmpty();
        if (isUntold) return Optional.empty();
        var one = told.before().run();
        var other = told.after().run();
        var first = one.first(stage, stretch);
        var second = other.first(stage, stretch);
        // Who entered before the stretch under one playbook is later or earlier under the other,
        // not new.
        var entered = first.or(() -> second.isPresent() ? lastBefore(one) : Optional.empty());
        var enters = second.or(() -> first.isPresent() ? lastBefore(other) : Optional.empty());
        var handoversOne = within(one);
        var handoversOther = within(other);
        var really = really(told.recorded(), entered, enters);
        if (entered.isEmpty()
                && enters.isEmpty()
                && handoversOne.isEmpty()
                && handoversOther.isEmpty()
                && really.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LeadResult(
                        told.lead().number(),
                        entered,
                        enters,
                        handoversOne,
                        handoversOther,
                        really,
                        Optional.empty()));
    }

    private Optional<Crossing> lastBefore(LeadRun run) {
        for (Crossing crossing : run.crossings().reversed()) {
            if (crossing.stage().equals(stage) && crossing.at().isBefore(stretch.from()))
                return Optional.of(crossing);
        }
        return Optional.empty();
    }

    private List<Crossing.Handover> within(LeadRun run) {
        for (Crossing.Handover offer : run.handovers()) {
            if (!stretch.has(offer.at())) return some(run.handovers());
        }
        return run.handovers(); // mostly all
    }

    private List<Crossing.Handover> some(List<Crossing.Handover> offers) {
        return offers.stream().filter(offer -> stretch.has(offer.at())).toList();
    }

    /// The handover that the earlier of both entries led to; without an entry the last one begun in the stretch.
    private Optional<Cycle> really(
            Recorded recorded, Optional<Crossing> one, Optional<Crossing> other) {
        var first = earliest(one, other);
        return first.isPresent()
                ? recorded.at(first.get())
                : recorded.lastBefore(stretch.to())
                        .filter(cycle -> stretch.has(cycle.handedOver()));
    }

    private static Optional<Instant> earliest(Optional<Crossing> one, Optional<Crossing> other) {
        if (one.isEmpty()) return other.map(Crossing::at);
        if (other.isEmpty()) return one.map(Crossing::at);
        var first = one.get().at();
        var second = other.get().at();
        return Optional.of(second.isBefore(first) ? second : first);
    }

    private Optional<Difference> difference(
            Told told, Optional<Crossing> entered, Optional<Crossing> enters) {
        var first = earliest(entered, enters);
        boolean isSame =
                entered.map(Crossing::at).equals(enters.map(Crossing::at)) || first.isEmpty();
        if (isSame) return Optional.empty();
        boolean otherIsFirst = enters.map(Crossing::at).equals(first);
        return Optional.of(
                otherIsFirst
                        ? Differing.of(
                                enters.orElseThrow(),
                                side(after, told.tried(), told.after(), enters),
                                side(before, told.known(), told.after(), enters))
                        : Differing.of(
                                entered.orElseThrow(),
                                side(before, told.known(), told.before(), entered),
                                side(after, told.tried(), told.before(), entered)));
    }

    /// A side with what it knew when another, or itself, let the lead enter.
    private static Differing.Side side(
            Engine engine, Trail trail, Trace entering, Optional<Crossing> entry) {
        return new Differing.Side(engine, trail, entering.known(entry.orElseThrow()));
    }
}
