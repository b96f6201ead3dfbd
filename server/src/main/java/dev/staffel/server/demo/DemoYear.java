package dev.staffel.server.demo;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The whole demonstration: everyone's story, one after the other.
final class DemoYear {
    private static final long SEED = 25;

    private DemoYear() {}

    /// @param source the name of the source that the signals are told under
    static List<DemoSignal> tell(
            Playbook playbook,
            String source,
            List<String> sellers,
            List<String> callers,
            int leads,
            Instant now) {
        var chance = new Chance(SEED);
        var engine = new Engine(playbook);
        var activities = new DemoActivities(chance, source);
        var team = new DemoTeam(chance, playbook.zone(), sellers, callers);
        var story = new DemoStory.Teller(engine, team, now);
        var signals = new ArrayList<DemoSignal>();
        for (DemoPerson person : new DemoPeople(chance).make(leads)) {
            var start =
                    now.minus(Duration.ofDays(person.startsDaysAgo())).plus(chance.hours(0, 10));
            signals.addAll(story.tell(person, activities.of(person, start, now)));
        }
        return signals;
    }
}
