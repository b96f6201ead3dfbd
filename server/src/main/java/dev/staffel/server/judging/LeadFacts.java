package dev.staffel.server.judging;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Engine;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Row;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.users.People;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.leads.PastLeads.PastLead;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a judge gets to see of a lead: what was known of it when it was drawn, and what it did. Neither its name, so that no
/// acquaintance decides, nor score, stage, grade and holder, which would say what the definition thinks.
@Component
class LeadFacts {
    private static final int ACTS = 10;
    private static final int ROWS = 500;

    /// What a judge asks for first; when it is not known, that is said.
    private static final List<KnownAttribute> ASKED =
            List.of(
                    KnownAttribute.TITLE,
                    KnownAttribute.ACCOUNT_INDUSTRY,
                    KnownAttribute.ACCOUNT_EMPLOYEES,
                    KnownAttribute.ACCOUNT_REVENUE,
                    KnownAttribute.COUNTRY,
                    KnownAttribute.TOPIC_WANTED,
                    KnownAttribute.ORIGIN);

    private final PastLeads past;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Shapes shapes;
    private final People people;

    LeadFacts(
            PastLeads past,
            OneLead leads,
            PlaybookVersions versions,
            Shapes shapes,
            People people) {
        this.past = past;
        this.leads = leads;
        this.versions = versions;
        this.shapes = shapes;
        this.people = people;
    }

    /// @param reach how the person can be reached: `email`, `phone`, both or none
    record Shown(List<Line> lines, List<String> reach, List<Act> acts) {
        Shown {
            lines = List.copyOf(lines);
            reach = List.copyOf(reach);
            acts = List.copyOf(acts);
        }
    }

    /// @param value empty when it is not known
    record Line(String attribute, String value) {}

    /// What the person did, the same things together.
    ///
    /// @param topic empty when it had none
    record Act(String what, String topic, int times, Instant last) {}

    /// A lead as it was known at an instant; empty where it is none any more.
    Optional<Shown> asOf(long lead, Instant drawn, Locale locale) {
        return past.at(lead, drawn).map(found -> shown(found, drawn, locale));
    }

    private Shown shown(PastLead found, Instant drawn, Locale locale) {
        var engine = versions.engine(found.folded().version());
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        var known = new LinkedHashMap<String, String>();
        found.folded()
                .lead()
                .evidence()
                .attributes()
                .all()
                .forEach(attribute -> known.put(attribute.name(), attribute.value()));
        return new Shown(
                ASKED.stream().map(asked -> line(asked.id(), known, reading)).toList(),
                List.of(KnownAttribute.EMAIL, KnownAttribute.PHONE, KnownAttribute.MOBILE).stream()
                        .map(KnownAttribute::id)
                        .filter(id -> !known.getOrDefault(id, "").isEmpty())
                        .toList(),
                acts(found.id(), engine, reading, drawn));
    }

    private static Line line(String id, Map<String, String> known, Reading reading) {
        var value = known.getOrDefault(id, "");
        return new Line(id, value.isEmpty() ? "" : reading.value(id, value));
    }

    private List<Act> acts(long lead, Engine engine, Reading reading, Instant drawn) {
        var rows = leads.timeline(lead, Long.MAX_VALUE, ROWS);
        shapes.load(rows.stream().map(row -> row.row().shape()).toList());
        var acts = new LinkedHashMap<String, Act>();
        for (TimelineRow row : rows) {
            if (row.row().kind() != Row.Kind.ACTED || row.struck()) continue;
            if (row.row().receivedMillis() > drawn.toEpochMilli()) continue;
            act(row, engine, reading)
                    .ifPresent(act ->
                            acts.merge(act.what() + "/" + act.topic(), act, LeadFacts::joined));
        }
        var inOrder = new ArrayList<>(acts.values());
        inOrder.sort(Comparator.comparing(Act::last).reversed());
        return inOrder.size() > ACTS ? inOrder.subList(0, ACTS) : inOrder;
    }

    private Optional<Act> act(TimelineRow row, Engine engine, Reading reading) {
        var claim = shapes.claim(row.row().shape());
        int activity = engine.activityOf(claim);
        if (claim.actor() == Actor.MACHINE || activity < 0) return Optional.empty();
        var settings = engine.playbook().settings();
        int topic = engine.topicOf(claim);
        return Optional.of(
                new Act(
                        reading.activity(settings.activities().get(activity).id()),
                        topic == 0 ? "" : reading.topic(settings.topics().get(topic - 1).id()),
                        1,
                        row.happened()));
    }

    private static Act joined(Act one, Act other) {
        var last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Act(one.what(), one.topic(), one.times() + other.times(), last);
    }
}
