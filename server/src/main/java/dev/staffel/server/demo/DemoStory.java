package dev.staffel.server.demo;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Outcome;
import dev.staffel.engine.Shape;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;

/// Tells one person's story: lets the engine decide, and the people of the demonstration answer what it decides.
final class DemoStory {
    private record Event(
            Instant when, int order, Optional<DemoActivities.Act> act, Optional<Signal> signal) {}

    private static final SortedMap<String, String> NOTHING = Collections.emptySortedMap();
    private static final int MOVED_UP_OF = 10;
    private static final int PROMISING = 20;

    private final Engine engine;
    private final DemoTeam team;
    private final Map<Claim, Shape> shapes;
    private final DemoPerson person;
    private final String source;
    private final List<DemoSignal> told = new ArrayList<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::when).thenComparingInt(Event::order));
    private Lead lead;
    private Instant asked;
    private int order;
    private boolean isMovedUp;

    private DemoStory(
            Engine engine,
            DemoTeam team,
            Map<Claim, Shape> shapes,
            DemoPerson person,
            Instant start,
            String source) {
        this.engine = engine;
        this.team = team;
        this.shapes = shapes;
        this.person = person;
        this.lead = engine.begin(start, Cause.of(Cause.Kind.RECORDED, "demo")).lead();
        this.asked = start;
        this.source = source;
    }

    /// Tells stories under one playbook.
    ///
    /// @param now where the past of the demonstration ends
    record Teller(Engine engine, DemoTeam team, Instant now, Map<Claim, Shape> shapes) {
        Teller(Engine engine, DemoTeam team, Instant now) {
            this(engine, team, now, new HashMap<>());
        }

        List<DemoSignal> tell(DemoPerson person, List<DemoActivities.Act> acts) {
            var story =
                    new DemoStory(
                            engine,
                            team,
                            shapes,
                            person,
                            acts.getFirst().when(),
                            acts.getFirst().claim().source());
            story.begin(acts);
            while (story.goOn(now)) {
                // until now
            }
            return story.told;
        }
    }

    private void begin(List<DemoActivities.Act> acts) {
        var start = acts.getFirst().when();
        take(
                engine.apply(
                        lead,
                        new Signal.Learned(start, start, Trust.TRUSTED, person.attributes())));
        told.add(
                new DemoSignal(
                        person, start, person.attributes(), Optional.empty(), 0, Optional.empty()));
        for (var act : acts)
            events.add(new Event(act.when(), order++, Optional.of(act), Optional.empty()));
    }

    private boolean goOn(Instant now) {
        var wake = engine.wakeAt(lead, asked).filter(instant -> !instant.isAfter(now));
        var next = events.peek();
        if (next != null && next.when().isAfter(now)) next = null;
        if (wake.isPresent() && (next == null || wake.get().isBefore(next.when()))) {
            tick(wake.get());
            return true;
        }
        if (next == null) return false;
        happen(events.remove());
        return true;
    }

    private void tick(Instant when) {
        asked = when;
        var tick = new Signal.TimePassed(when);
        var outcome = engine.apply(lead, tick);
        if (outcome.facts().isEmpty()) return; // time that decides nothing is not told
        take(outcome);
        told.add(new DemoSignal(person, when, NOTHING, Optional.empty(), 0, Optional.of(tick)));
    }

    private void happen(Event event) {
        if (event.act().isPresent()) {
            var act = event.act().get();
            var shape =
                    shapes.computeIfAbsent(act.claim(), claim -> new Shape(shapes.size(), claim));
            take(
                    engine.apply(
                            lead,
                            new Signal.Acted(act.when(), act.when(), shape, act.thousandths())));
            told.add(
                    new DemoSignal(
                            person,
                            act.when(),
                            NOTHING,
                            Optional.of(act.claim()),
                            act.thousandths(),
                            Optional.empty()));
            if (isToBeMovedUp()) {
                isMovedUp = true;
                expect(List.of(team.movesUp(act.when(), person)));
            }
            return;
        }
        var signal = event.signal().orElseThrow();
        var outcome = engine.apply(lead, signal);
        boolean isTooLate = outcome.facts().stream().anyMatch(Fact.Refused.class::isInstance);
        if (isTooLate) return; // somebody else was faster
        take(outcome);
        told.add(
                signal instanceof Signal.Learned found
                        ? new DemoSignal(
                                person,
                                found.at(),
                                found.attributes(),
                                Optional.empty(),
                                0,
                                Optional.empty())
                        : new DemoSignal(
                                person,
                                signal.at(),
                                NOTHING,
                                Optional.empty(),
                                0,
                                Optional.of(signal)));
    }

    /// Some promising leads are not waited for; people of marketing call them and move them up.
    private boolean isToBeMovedUp() {
        boolean isChosen = person.number() % MOVED_UP_OF == 0 && !isMovedUp;
        return isChosen
                && lead.process().stage().equals("mgl")
                && engine.interest(lead, engine.day(lead.at())).points() >= PROMISING;
    }

    private void take(Outcome outcome) {
        var before = lead;
        lead = outcome.lead();
        if (lead.at().isAfter(asked)) asked = lead.at();
        for (Effect effect : outcome.effects()) {
            expect(team.answers(effect, lead, person));
            team.calls(effect, lead.at()).ifPresent(this::expectCall);
        }
        if (!lead.process().stage().equals(before.process().stage()))
            expect(team.goesOn(lead, person));
    }

    private void expectCall(Instant when) {
        var act = new DemoActivities.Act(when, Claim.of(source, "call.reached"), 0);
        events.add(new Event(when, order++, Optional.of(act), Optional.empty()));
    }

    private void expect(List<Signal> answers) {
        for (Signal answer : answers)
            events.add(new Event(answer.at(), order++, Optional.empty(), Optional.of(answer)));
    }
}
