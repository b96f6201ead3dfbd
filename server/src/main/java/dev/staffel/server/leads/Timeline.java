package dev.staffel.server.leads;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What happened with a lead and what was decided, day by day, the latest first.
@Component
class Timeline {
    private static final int TOUCHES = 100;

    private final OneLead leads;
    private final Shapes shapes;
    private final People people;
    private final StaffNote.Notes notes;
    private final LeadMerges merges;

    Timeline(
            OneLead leads, Shapes shapes, People people, StaffNote.Notes notes, LeadMerges merges) {
        this.leads = leads;
        this.shapes = shapes;
        this.people = people;
        this.notes = notes;
        this.merges = merges;
    }

    /// A page of it.
    ///
    /// @param older the position before which the next page begins, 0 when there is none
    record Part(List<TimelineDay> days, long older) {
        Part {
            days = List.copyOf(days);
        }
    }

    /// The touches before a position of the log.
    Part before(OpenLead open, long before) {
        var rows = leads.timeline(open.id(), before, TOUCHES + 1);
        boolean isMore = rows.size() > TOUCHES;
        if (isMore) rows = rows.subList(0, TOUCHES);
        shapes.load(rows.stream().map(row -> row.row().shape()).toList());
        long first = isMore ? rows.getLast().row().position() : 0;
        var entries = new ArrayList<TimelineDay.Entry>();
        for (TimelineRow row : rows) entry(open, row).ifPresent(entries::add);
        entries.addAll(
                new Decisions(open.reading())
                        .entries(
                                open.facts().stream()
                                        .filter(fact -> isWithin(fact.position(), first, before))
                                        .toList()));
        merges.told(open).stream()
                .filter(entry -> isWithin(entry.position(), first, before))
                .forEach(entries::add);
        return new Part(days(open, entries), isMore ? first : 0);
    }

    private static boolean isWithin(long position, long first, long before) {
        return position >= first && position < before;
    }

    private static List<TimelineDay> days(OpenLead open, List<TimelineDay.Entry> entries) {
        entries.sort(
                Comparator.comparing(TimelineDay.Entry::at)
                        .thenComparingLong(TimelineDay.Entry::position)
                        .reversed());
        Map<LocalDate, List<TimelineDay.Entry>> byDay = new TreeMap<>(Comparator.reverseOrder());
        var zone = open.playbook().zone();
        for (TimelineDay.Entry entry : entries) {
            var date = entry.at().atZone(zone).toLocalDate();
            byDay.computeIfAbsent(date, _ -> new ArrayList<>()).add(entry);
        }
        return byDay.entrySet().stream()
                .map(day -> new TimelineDay(day.getKey(), day.getValue()))
                .toList();
    }

    private Optional<TimelineDay.Entry> entry(OpenLead open, TimelineRow row) {
        if (row.row().kind() == Row.Kind.ACTED) return Optional.of(activity(open, row));
        // What else reached the lead is told by what it decided.
        return SignalCodec.readable(row.row())
                .filter(Signal.Learned.class::isInstance)
                .map(signal -> news(open, row, (Signal.Learned) signal));
    }

    private TimelineDay.Entry activity(OpenLead open, TimelineRow row) {
        var engine = open.engine();
        var claim = shapes.claim(row.row().shape());
        boolean isStaff = claim.source().equals(Talk.SOURCE);
        var note = isStaff ? row.display().map(notes::read).orElse(StaffNote.NONE) : StaffNote.NONE;
        var rules =
                engine.rulesOf(claim, row.row().thousandths()).stream()
                        .map(open.reading()::ruleLabel)
                        .toList();
        return new TimelineDay.Entry(
                row.happened(),
                row.row().position(),
                isStaff ? TimelineDay.Kind.STAFF : TimelineDay.Kind.ACTIVITY,
                List.of(name(open, claim)),
                note.text(),
                isStaff ? List.of() : details(open, claim, row.source()),
                List.of(),
                rules,
                name(note.by()),
                row.struck() || claim.actor() == Actor.MACHINE);
    }

    /// The activity by the playbook's label; what staff did by the key of its text, what else is not mapped by its event.
    private static String name(OpenLead open, Claim claim) {
        if (claim.source().equals(Talk.SOURCE)) return staffKey(claim.event());
        int activity = open.engine().activityOf(claim);
        if (activity < 0) return claim.event();
        return open.reading().activity(open.playbook().settings().activities().get(activity).id());
    }

    private static String staffKey(String event) {
        if (event.startsWith("objection") || event.equals(LeadWork.COMPLAINT_ANSWERED))
            return event;
        return Talk.ofEvent(event).map(talk -> "talk." + talk.word()).orElse("note");
    }

    private static List<String> details(OpenLead open, Claim claim, String source) {
        var parts = new ArrayList<String>();
        if (!claim.path().isEmpty()) parts.add(claim.path());
        if (!claim.form().isEmpty()) parts.add(claim.form());
        if (!claim.campaign().isEmpty()) parts.add(claim.campaign());
        claim.properties()
                .forEach((name, value) ->
                        parts.add(name.equals("topic") ? open.reading().topic(value) : value));
        parts.add(source);
        return parts;
    }

    private TimelineDay.Entry news(OpenLead open, TimelineRow row, Signal.Learned learned) {
        var note =
                learned.trust() == dev.staffel.engine.Trust.STAFF
                        ? row.display().map(notes::read).orElse(StaffNote.NONE)
                        : StaffNote.NONE;
        var how = learned.trust().name().toLowerCase(Locale.ROOT);
        var lines =
                learned.attributes().entrySet().stream()
                        .sorted(Comparator.comparingInt(news -> KnownLine.place(news.getKey())))
                        .map(news -> line(open, news, how, row.happened()))
                        .toList();
        return new TimelineDay.Entry(
                row.happened(),
                row.row().position(),
                note.by().isEmpty() ? TimelineDay.Kind.NEWS : TimelineDay.Kind.STAFF,
                List.of(),
                note.text(),
                note.by().isEmpty() ? List.of(row.source()) : List.of(),
                lines,
                List.of(),
                name(note.by()),
                row.struck());
    }

    private static KnownLine line(
            OpenLead open, Map.Entry<String, String> news, String how, Instant told) {
        var value = open.reading().value(news.getKey(), news.getValue());
        var name =
                Question.ofAttribute(news.getKey())
                        .map(open.reading()::question)
                        .orElse(news.getKey());
        return new KnownLine(name, value, how, told);
    }

    private String name(String by) {
        return by.isEmpty() ? "" : people.name(by);
    }
}
