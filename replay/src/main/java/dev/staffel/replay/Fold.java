package dev.staffel.replay;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Following;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Leeway;
import dev.staffel.engine.Outcome;
import dev.staffel.engine.handover.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lead's past being folded under one playbook, from its first signal or from a fork.
final class Fold {
    private final Engine engine;
    private final Following following;
    private final Course course;
    private final List<Instant> returns;
    private final Leeway leeway;
    private final Instant until;
    private @Nullable Lead lead; // null before the first signal
    private Instant asked;
    private boolean isWithSales;
    private int comeBack; // how many of the returns
    private int known; // signals of the course
    private Fork.Found found;

    /// @param until the end of the past that is looked at
    Fold(
            Engine engine,
            Following following,
            Course course,
            List<Instant> returns,
            Leeway leeway,
            Instant until,
            Fork.State from) {
        this.engine = engine;
        this.following = following;
        this.course = course;
        this.returns = returns;
        this.leeway = leeway;
        this.until = until;
        this.lead = from.lead();
        this.asked = from.asked();
        this.isWithSales = from.isWithSales();
        this.comeBack = from.comeBack();
        this.known = from.known();
        this.found = from.found();
    }

    /// To the end of the past.
    ///
    /// @param from the place of the first signal to take in
    /// @param passed forks that lie before it
    Trace run(int from, List<Fork> passed) {
        var forks = passed;
        for (int place = from; place <= course.length() && !isOver(); place++) {
            int narrowed = leeway.narrowed();
            var leadBefore = lead;
            var askedBefore = asked;
            boolean wasWithSales = isWithSales;
            int comeBackBefore = comeBack;
            int knownBefore = known;
            var foundBefore = found;
            step(place);
            if (leeway.narrowed() == narrowed) continue;
            var before =
                    new Fork.State(
                            leadBefore,
                            askedBefore,
                            wasWithSales,
                            comeBackBefore,
                            knownBefore,
                            foundBefore);
            forks = with(forks, new Fork(place, before, leeway.copy()));
        }
        return new Trace(
                new LeadRun(found.crossings(), found.handovers()),
                found.steps(),
                found.moments(),
                known,
                leeway,
                forks);
    }

    /// Whether nothing can be decided any more: sales has the lead and never gives it back.
    private boolean isOver() {
        return isWithSales && comeBack == returns.size();
    }

    private void step(int place) {
        if (place == course.length()) {
            passTimeTo(until);
            return;
        }
        var at = course.signal(place).at();
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
    private void passTimeTo(Instant instant) {
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
        var now = standing();
        var step = new Trace.Step(now.at(), passed.to(), passed.cause().detail());
        var crossings = found.crossings();
        var moments = found.moments();
        if (isEntry(passed)) {
            crossings = with(crossings, crossing(passed, now));
            moments = with(moments, known);
        }
        found = new Fork.Found(crossings, found.handovers(), with(found.steps(), step), moments);
    }

    private boolean isEntry(Fact.Passed passed) {
        var kind = passed.cause().kind();
        return (kind == Cause.Kind.CRITERIA || kind == Cause.Kind.CONTROL)
                && !engine.playbook().agreement().ladder().stage(passed.to()).entries().isEmpty();
    }

    private Crossing crossing(Fact.Passed passed, Lead now) {
        return new Crossing(
                now.at(),
                passed.to(),
                passed.cause().detail(),
                engine.interest(now, engine.day(now.at())).points(),
                now.fit().grade().letter(),
                Optional.empty());
    }

    private void offered(Fact.Offered offered) {
        var now = standing();
        boolean enquiry = now.process().offer().orElseThrow().occasion() == Occasion.ENQUIRY;
        var handover = new Crossing.Handover(now.at(), offered.desk(), enquiry);
        var crossings = new ArrayList<>(found.crossings());
        if (!enquiry && !crossings.isEmpty())
            crossings.set(crossings.size() - 1, crossings.getLast().with(handover));
        found =
                new Fork.Found(
                        List.copyOf(crossings),
                        with(found.handovers(), handover),
                        found.steps(),
                        found.moments());
        isWithSales = true;
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    private Lead standing() {
        if (lead == null) throw new IllegalStateException("before the first signal");
        return lead;
    }
}
