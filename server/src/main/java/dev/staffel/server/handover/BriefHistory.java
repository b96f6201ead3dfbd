package dev.staffel.server.handover;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a brief tells of the past: what the person did, and what was sent to them and said with them.
@Component
class BriefHistory {
    private static final int ACTS = 5;
    private static final int SAID = 4;
    private static final int TOUCHES = 60;
    private static final String STAFF = "staff";

    /// What staff do, and what mailing tools tell of what they have sent, by the key of its text.
    private static final Map<String, String> SENT_OR_SAID =
            Map.of(
                    "call.reached", "handover.said.reached",
                    "call.not-reached", "handover.said.not-reached",
                    "mail.personal", "handover.said.mail",
                    "meeting.held", "handover.said.meeting",
                    "note", "handover.said.note",
                    "Email Sent", "handover.said.mailing",
                    "Email Delivered", "handover.said.mailing");

    private final OneLead leads;
    private final Shapes shapes;
    private final People people;
    private final Messages messages;
    private final JsonMapper json;

    BriefHistory(OneLead leads, Shapes shapes, People people, Messages messages, JsonMapper json) {
        this.leads = leads;
        this.shapes = shapes;
        this.people = people;
        this.messages = messages;
        this.json = json;
    }

    /// @param acts of the person, the latest first
    /// @param said sent to the person or said with them, the latest first
    /// @param crossed what the person did when it was decided to offer the lead
    record Past(List<Brief.Act> acts, List<Brief.Said> said, Optional<Brief.Act> crossed) {
        Past {
            acts = List.copyOf(acts);
            said = List.copyOf(said);
        }
    }

    /// @param position of the signal by which it was decided to offer the lead
    Past of(long lead, long position, Engine engine, Reading reading, Locale locale) {
        var acts = new ArrayList<Brief.Act>();
        var said = new ArrayList<Brief.Said>();
        var crossed = Optional.<Brief.Act>empty();
        var rows = leads.timeline(lead, Long.MAX_VALUE, TOUCHES);
        shapes.load(rows.stream().map(row -> row.row().shape()).toList());
        for (TimelineRow row : rows) {
            if (row.row().kind() != Row.Kind.ACTED || row.struck()) continue;
            var claim = shapes.claim(row.row().shape());
            if (claim.actor() == Actor.MACHINE) continue;
            var told = said(claim, row, engine, reading, locale);
            told.ifPresent(said::add);
            if (told.isPresent()) continue;
            var act =
                    activity(claim, engine, reading)
                            .map(text -> new Brief.Act(row.happened(), text));
            act.ifPresent(acts::add);
            if (row.row().position() == position) crossed = act;
        }
        acts.sort(Comparator.comparing(Brief.Act::at).reversed());
        said.sort(Comparator.comparing(Brief.Said::at).reversed());
        return new Past(first(acts, ACTS), first(said, SAID), crossed);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Optional<String> activity(Claim claim, Engine engine, Reading reading) {
        int activity = engine.activityOf(claim);
        return activity < 0
                ? Optional.empty()
                : Optional.of(
                        reading.activity(
                                engine.playbook().settings().activities().get(activity).id()));
    }

    /// Objections and answers of the questionnaire are told elsewhere.
    private Optional<Brief.Said> said(
            Claim claim, TimelineRow row, Engine engine, Reading reading, Locale locale) {
        boolean isStaffs = claim.source().equals(STAFF);
        var key = Optional.ofNullable(SENT_OR_SAID.get(claim.event()));
        if (!isStaffs && key.filter("handover.said.mailing"::equals).isEmpty())
            return Optional.empty();
        var text =
                key.map(known -> messages.text(locale, known))
                        .or(() -> activity(claim, engine, reading));
        var note = isStaffs ? row.display().flatMap(this::note) : Optional.<Note>empty();
        var words = isStaffs ? note.map(Note::text).orElse("") : claim.campaign();
        var by = note.map(Note::by).filter(id -> !id.isEmpty()).map(people::name).orElse("");
        return text.map(what -> new Brief.Said(row.happened(), what, words, by));
    }

    private record Note(String by, String text) {}

    private Optional<Note> note(String display) {
        try {
            var tree = json.readTree(display);
            return Optional.of(
                    new Note(tree.path("by").asString(""), tree.path("text").asString("")));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
