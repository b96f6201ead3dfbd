package dev.staffel.server.steps;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts steps into the words of pages.
@Component
class StepLines {
    private static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final LeadList leads;
    private final PlaybookVersions versions;
    private final Cadences cadences;
    private final StepRights rights;
    private final Calendars calendars;
    private final People people;
    private final Clock clock;

    StepLines(
            LeadList leads,
            PlaybookVersions versions,
            Cadences cadences,
            StepRights rights,
            Calendars calendars,
            People people,
            Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.cadences = cadences;
        this.rights = rights;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    /// Lines of steps whose leads are there.
    List<StepLine> of(List<Step> steps, Caller.User reader, Locale locale) {
        var rows = new HashMap<Long, LeadRow>(); // looked up only
        for (LeadRow row : leads.rows(steps.stream().map(Step::lead).distinct().toList()))
            rows.put(row.id(), row);
        var lengths = new HashMap<String, Integer>(); // looked up only
        var playbook = versions.playbook(versions.inForce().number());
        var reading = Reading.of(playbook, locale.getLanguage(), people::name);
        var lines = new ArrayList<StepLine>();
        for (Step step : steps) {
            var row = rows.get(step.lead());
            if (row != null) lines.add(line(step, row, reader, reading, lengths));
        }
        return lines;
    }

    private StepLine line(
            Step step,
            LeadRow row,
            Caller.User reader,
            Reading reading,
            Map<String, Integer> lengths) {
        boolean may = rights.may(reader, row, Optional.of(step));
        var now = clock.instant();
        boolean isFresh =
                step.ended().filter(at -> at.isAfter(now.minus(UNDONE_WITHIN))).isPresent();
        return new StepLine(
                step,
                row,
                step.isOverdue(now, calendars.zone()),
                who(step, row),
                step.attempt().map(_ -> lengths.computeIfAbsent(row.desk(), this::length)),
                step.answered().isEmpty() ? "" : reading.activity(step.answered()),
                may && step.isOpen(),
                may && !step.isOpen() && isFresh);
    }

    private int length(String desk) {
        return cadences.of(desk).attempts().size();
    }

    private String who(Step step, LeadRow row) {
        if (!step.isOpen()) return people.name(step.endedBy());
        var id = step.staff().map(Object::toString).orElse(row.holder());
        return id.isEmpty() ? "" : people.name(id);
    }
}
