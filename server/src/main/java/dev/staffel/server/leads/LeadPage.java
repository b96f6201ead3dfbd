package dev.staffel.server.leads;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.score.Days;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The page of one lead: who, how it stands, why, and what happened.
@Controller
class LeadPage {
    private static final int TOUCHES = 200;
    private static final int MOST_DAYS = 400;

    private final OneLead leads;
    private final LeadViews views;
    private final PlaybookVersions versions;
    private final Shapes shapes;
    private final People people;
    private final Clock clock;

    LeadPage(
            OneLead leads,
            LeadViews views,
            PlaybookVersions versions,
            Shapes shapes,
            People people,
            Clock clock) {
        this.leads = leads;
        this.views = views;
        this.versions = versions;
        this.shapes = shapes;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/leads/{id}")
    Answer show(@PathVariable long id, Caller.User caller, Locale locale) {
        var stored = stored(id);
        var engine = versions.engine(stored.state().version());
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        var rows = leads.timeline(id, Long.MAX_VALUE, TOUCHES);
        shapes.load(rows.stream().map(row -> row.row().shape()).toList());
        return Page.of("leads/lead")
                .with("view", views.of(stored, caller, locale))
                .with("form", Form.blank())
                .with("timeline", new Timeline(engine, reading, shapes).of(rows, leads.facts(id)));
    }

    /// The chart of interest, day by day, with the activities that the days count.
    @GetMapping("/leads/{id}/interest")
    @ResponseBody
    Map<String, Object> interest(@PathVariable long id) {
        var stored = stored(id);
        var engine = versions.engine(stored.state().version());
        var lead = stored.state().lead(engine);
        var points = points(engine, lead);
        return Map.of(
                "tooltip", Map.of("trigger", "axis"),
                "grid", Map.of("left", 44, "right", 12, "top", 16, "bottom", 28),
                "xAxis", Map.of("type", "time"),
                "yAxis", Map.of("type", "value", "min", 0),
                "series",
                        List.of(
                                Map.of(
                                        "type",
                                        "line",
                                        "showSymbol",
                                        false,
                                        "areaStyle",
                                        Map.of("opacity", 0.12),
                                        "data",
                                        points)));
    }

    private List<List<Object>> points(Engine engine, Lead lead) {
        var days = new Days(engine.playbook().zone());
        int today = engine.day(clock.instant());
        var tallies = lead.evidence().tallies();
        int first = today;
        for (int place = 0; place < tallies.size(); place++)
            first = Math.min(first, tallies.day(place));
        var points = new ArrayList<List<Object>>();
        for (int day = Math.max(first - 1, today - MOST_DAYS); day <= today; day++) {
            Instant start = days.start(day);
            points.add(
                    List.of(
                            start.toEpochMilli(),
                            Math.floor(engine.interest(lead, day).milli() / 100.0) / 10));
        }
        return points;
    }

    private LeadRecord stored(long id) {
        return leads.find(id).orElseThrow(NotFound::new);
    }
}
