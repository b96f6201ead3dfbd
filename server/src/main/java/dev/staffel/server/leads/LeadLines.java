package dev.staffel.server.leads;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.handover.Handovers;
import dev.staffel.server.shell.Sparkline;
import dev.staffel.server.steps.Step;
import dev.staffel.server.steps.Steps;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Makes lines of leads: reads their interest of the last 30 days, and says stages, topics and holders in words.
@Component
class LeadLines {
    private static final int DAYS = 30;

    private final OneLead leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Sources sources;
    private final Steps steps;
    private final Handovers handovers;
    private final Clock clock;

    LeadLines(
            OneLead leads,
            PlaybookVersions versions,
            People people,
            Sources sources,
            Steps steps,
            Handovers handovers,
            Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.sources = sources;
        this.steps = steps;
        this.handovers = handovers;
        this.clock = clock;
    }

    List<LeadLine> of(List<LeadRow> rows, Caller.User reader, Locale locale) {
        var states = leads.states(rows.stream().map(LeadRow::id).toList());
        var next = steps.next(rows.stream().map(LeadRow::id).toList());
        var worked = steps.worked();
        var clocks = handovers.clocksFor(reader);
        var lines = new ArrayList<LeadLine>();
        for (LeadRow row : rows) {
            var state = states.get(row.id());
            if (state == null) continue; // erased between the two readings
            var engine = versions.engine(state.version());
            var step = Optional.ofNullable(next.get(row.id()));
            boolean isOwed = row.holderKind().equals("seller") && worked.contains(row.stage());
            lines.add(line(row, state.lead(engine), engine, step, isOwed, clocks, locale));
        }
        return lines;
    }

    private LeadLine line(
            LeadRow row,
            Lead lead,
            Engine engine,
            Optional<Step> next,
            boolean isOwed,
            Predicate<Holder> clocks,
            Locale locale) {
        var playbook = engine.playbook();
        int today = engine.day(clock.instant());
        var values = new ArrayList<Double>();
        for (int day = today - DAYS; day <= today; day++) {
            values.add(engine.interest(lead, day).milli() / 1000.0);
        }
        int trend = (int) (Math.floor(values.getLast()) - Math.floor(values.getFirst()));
        var reading = Reading.of(playbook, locale.getLanguage(), people::name);
        return new LeadLine(
                row,
                reading.stage(row.stage()),
                reading.holder(lead.process().holder()),
                row.deadline().filter(_ -> clocks.test(lead.process().holder())),
                new Sparkline(values),
                trend,
                topics(row, reading),
                sources.find(row.firstSource()).map(Source::name).orElse(""),
                ListChoices.country(row.country(), locale),
                next,
                next.filter(step -> step.isOverdue(clock.instant(), playbook.zone())).isPresent(),
                isOwed && next.isEmpty());
    }

    private static List<LeadLine.TopicBar> topics(LeadRow row, Reading reading) {
        var bars = new ArrayList<LeadLine.TopicBar>();
        for (int i = 0; i < Math.min(3, row.topics().size()); i++) {
            int points = row.topicPoints().get(i);
            int level = Math.clamp(points * 5L / Math.max(1, row.topicPoints().getFirst()), 1, 5);
            bars.add(new LeadLine.TopicBar(reading.topic(row.topics().get(i)), points, level));
        }
        return bars;
    }
}
