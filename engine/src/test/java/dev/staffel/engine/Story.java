package dev.staffel.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A story about one lead: given how it stands, when something happens, then so.
///
/// Day 0 is Monday, 5 January 2026; things happen at nine in the morning unless the story says otherwise.
final class Story {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final Engine engine;
    private final Shapes shapes = new Shapes();
    private long number;
    private Instant now = instant(0, 9);
    private int day;
    private Lead lead;
    private List<Fact> facts = new ArrayList<>();
    private List<Effect> effects = new ArrayList<>();

    private Story(Playbook playbook) {
        this.engine = new Engine(playbook);
        this.lead = engine.begin(now, Cause.of(Cause.Kind.CRITERIA, "first signal")).lead();
    }

    static Story given(ALead lead) {
        var story = new Story(lead.playbook());
        return story.when(lead.past().toArray(Event[]::new));
    }

    /// From here on the lead has a number, by which a control sample may draw it.
    Story numbered(long lead) {
        number = lead;
        return this;
    }

    Story onDay(int later) {
        return at(later, 9);
    }

    Story at(int later, int hour) {
        day = later;
        now = instant(later, hour);
        return this;
    }

    /// One after the other, at the same instant; forgets what was decided before.
    Story when(Event... events) {
        facts = new ArrayList<>();
        effects = new ArrayList<>();
        for (Event event : events) {
            var outcome = engine.apply(number, lead, event.at(now, shapes));
            lead = outcome.lead();
            facts.addAll(outcome.facts());
            effects.addAll(outcome.effects());
        }
        return this;
    }

    Story then(Check... checks) {
        for (Check check : checks) check.of(this);
        return this;
    }

    static Instant instant(int day, int hour) {
        return FIRST_DAY.plusDays(day).atTime(hour, 0).atZone(TestPlaybooks.BERLIN).toInstant();
    }

    Engine engine() {
        return engine;
    }

    Lead lead() {
        return lead;
    }

    /// The day of the epoch.
    int today() {
        return engine.day(now);
    }

    int day() {
        return day;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Effect> effects() {
        return effects;
    }

    @Override
    public String toString() {
        return "day "
                + day
                + ": "
                + lead.process()
                + "\n  decided "
                + facts
                + "\n  to do "
                + effects;
    }
}
