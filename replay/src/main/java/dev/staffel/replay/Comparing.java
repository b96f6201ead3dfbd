package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Compares two playbooks lead by lead; both run as what-if, so that none has the advantage of having been lived.
///
/// Safe for use by many threads.
public final class Comparing {
    private final Engine before;
    private final Engine after;
    private final String stage;
    private final Stretch stretch;
    private final IntFunction<Engine> versions;
    private final WhatIf runBefore;
    private final WhatIf runAfter;
    private final Differing differing;

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
        this.after = after;
        this.stage = stage;
        this.stretch = stretch;
        this.versions = versions;
        this.runBefore = new WhatIf(before, claims, stretch.to());
        this.runAfter = new WhatIf(after, claims, stretch.to());
        this.differing = new Differing(claims);
    }

    /// Nothing for a lead of which neither playbook nor the record has anything to tell within the stretch.
    public Optional<LeadResult> compare(Past past) {
        return compare(told(past));
    }

    Told told(Past past) {
        var recorded = Recorded.of(past, versions);
        return new Told(
                past, recorded, runBefore.trace(past, recorded), runAfter.trace(past, recorded));
    }

    Optional<LeadResult> compare(Told told) {
        return plain(told)
                .map(result ->
                        difference(told, result.before(), result.after())
                                .map(result::with)
                                .orElse(result));
    }

    /// Without what made the difference, which takes another fold.
    Optional<LeadResult> plain(Told told) {
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
                        told.past().lead(),
                        entered,
                        enters,
                        handoversOne,
                        handoversOther,
                        really,
                        Optional.empty()));
    }

    private Optional<Crossing> lastBefore(LeadRun run) {
        return run.crossings().stream()
                .filter(crossing ->
                        crossing.stage().equals(stage) && crossing.at().isBefore(stretch.from()))
                .reduce((_, last) -> last);
    }

    private List<Crossing.Handover> within(LeadRun run) {
        return run.handovers().stream().filter(offer -> stretch.has(offer.at())).toList();
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
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .map(Crossing::at)
                .min(Instant::compareTo);
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
                        ? differing.of(
                                told.past(), told.after(), enters.orElseThrow(), after, before)
                        : differing.of(
                                told.past(), told.before(), entered.orElseThrow(), before, after));
    }
}
