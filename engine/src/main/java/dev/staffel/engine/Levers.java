package dev.staffel.engine;

import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds out what would move a lead.
final class Levers {
    private static final long NEW_THING =
            1; // no name hashes to it in practice, so it counts as a different one

    private final Playbook playbook;
    private final Reading reading;

    Levers(Playbook playbook, Reading reading) {
        this.playbook = playbook;
        this.reading = reading;
    }

    List<Lever> of(Lead lead, int day) {
        var rules = playbook.agreement().rules();
        long now = reading.interest(lead.evidence(), day).milli();
        var levers = new ArrayList<Lever>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (!(rules.get(rule).trigger() instanceof Trigger.OnActivity)
                    || rules.get(rule).milliPoints() <= 0) continue;
            var after = lead.with(oneMore(lead.evidence(), rule, day), lead.fit());
            long gain = reading.interest(after.evidence(), day).milli() - now;
            if (gain > 0) levers.add(new Lever(rules.get(rule).id(), gain, enters(after, day)));
        }
        levers.sort(Comparator.comparingLong(Lever::milli).reversed().thenComparing(Lever::rule));
        return levers;
    }

    private Evidence oneMore(Evidence evidence, int rule, int day) {
        int hour = Days.hourOf(reading.days().start(day)) + 12;
        return new Evidence(
                evidence.attributes(),
                evidence.tallies().plus(rule, day, 0, NEW_THING, 1),
                evidence.active().plus(hour),
                evidence.initiatives().plus(hour),
                evidence.clicks());
    }

    private String enters(Lead lead, int day) {
        var ladder = playbook.agreement().ladder();
        var seen = new LeadSeen(reading, lead, day);
        var rises = ladder.rises(lead.process().stage());
        var terms = playbook.agreement().handover();
        if (!Deciding.mayQualifyAgain(terms, ladder, lead.process(), seen)) return "";
        for (var stage : rises) {
            if (Deciding.entry(stage, seen).isPresent()) return stage.id();
        }
        return "";
    }
}
