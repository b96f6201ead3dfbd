package dev.staffel.server.leads;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.engine.SignalCodec;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.People;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened with a lead and what was decided, for programs, the latest of the log first.
@Component
class LeadHappenings {
    private static final int MOST = 200;

    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Shapes shapes;
    private final People people;

    LeadHappenings(OneLead leads, PlaybookVersions versions, Shapes shapes, People people) {
        this.leads = leads;
        this.versions = versions;
        this.shapes = shapes;
        this.people = people;
    }

    /// Something that happened, or was decided, in the reader's words.
    ///
    /// @param kind `activity`, `news`, `answer` or `decision`
    /// @param at when it happened; of a decision when it was made
    /// @param position of the signal in the log; a decision has the one of the signal that led to it
    /// @param ordinal counts the decisions of one signal; 0 for the signal itself
    /// @param source through which it came; null for decisions
    /// @param counts whether it counts: not what a machine did, nor what was struck
    /// @param why the rules that count an activity; the cause of a decision
    /// @param behaviour the number of how the release decides that made a decision; null for what is none
    record Happening(
            String kind,
            Instant at,
            long position,
            int ordinal,
            String text,
            @Nullable String source,
            boolean counts,
            List<String> why,
            int playbookVersion,
            @Nullable Integer behaviour) {
        Happening {
            why = List.copyOf(why);
        }
    }

    Items<Happening> timeline(long lead, int limit, String cursor, String language) {
        check(limit);
        var behind = behind(cursor);
        var stored = leads.find(lead).orElseThrow(() -> Refusal.notFound("lead"));
        var engine = versions.engine(stored.state().version());
        var reading = Reading.of(engine.playbook(), language, people::name);
        var found = new ArrayList<Happening>();
        for (TimelineRow row : rows(lead, behind.position() + 1, limit + 1)) {
            found.add(happening(row, engine, reading));
        }
        var facts = leads.facts(lead);
        for (FactRow fact : facts) found.add(happening(fact, reading));
        var page =
                found.stream()
                        .filter(behind::isBefore)
                        .sorted(
                                Comparator.comparingLong(Happening::position)
                                        .thenComparingInt(Happening::ordinal)
                                        .reversed())
                        .limit(limit + 1L)
                        .toList();
        long total = leads.signals(lead) + facts.size();
        return Items.of(
                page, limit, last -> Cursor.of(last.position(), last.ordinal()), total, true);
    }

    Items<SignalJson> signals(long lead, int limit, String cursor) {
        check(limit);
        long before = behind(cursor).position();
        if (leads.find(lead).isEmpty()) throw Refusal.notFound("lead");
        var signals = rows(lead, before, limit + 1).stream().map(this::signal).toList();
        return Items.of(
                signals, limit, last -> Cursor.of(last.position(), 0), leads.signals(lead), true);
    }

    private List<TimelineRow> rows(long lead, long before, int limit) {
        var rows = leads.timeline(lead, before, limit);
        shapes.load(rows.stream().map(row -> row.row().shape()).toList());
        return rows;
    }

    /// The last happening of the page before.
    private record Behind(long position, int ordinal) {
        boolean isBefore(Happening happening) {
            int order = Long.compare(happening.position(), position);
            return order < 0 || (order == 0 && happening.ordinal() < ordinal);
        }
    }

    private static Behind behind(String cursor) {
        if (cursor.isEmpty()) return new Behind(Long.MAX_VALUE - 1, 0);
        try {
            return Cursor.read(cursor, 2)
                    .map(last ->
                            new Behind(
                                    Long.parseLong(last.values().getFirst()),
                                    Integer.parseInt(last.values().getLast())))
                    .orElseThrow(LeadHappenings::noCursor);
        } catch (NumberFormatException e) {
            throw noCursor();
        }
    }

    private static Refusal noCursor() {
        return Refusal.invalid("cursor", "not a cursor of this list");
    }

    private static void check(int limit) {
        if (limit < 1 || limit > MOST) throw Refusal.invalid("limit", "1 to " + MOST);
    }

    private Happening happening(FactRow row, Reading reading) {
        return new Happening(
                "decision",
                row.at(),
                row.position(),
                row.ordinal() + 1,
                reading.fact(row.fact()),
                null,
                true,
                List.of(reading.cause(row.fact().cause())),
                row.version(),
                row.behaviour());
    }

    private Happening happening(TimelineRow row, Engine engine, Reading reading) {
        var kind = kind(row.row().kind());
        boolean isActivity = kind.equals("activity");
        var rules = new ArrayList<String>();
        boolean counts = !row.struck();
        if (isActivity) {
            var claim = shapes.claim(row.row().shape());
            counts &= claim.actor() != Actor.MACHINE;
            engine.rulesOf(claim, row.row().thousandths())
                    .forEach(rule -> rules.add(reading.ruleLabel(rule)));
        }
        return new Happening(
                kind,
                row.happened(),
                row.row().position(),
                0,
                isActivity ? activity(row, engine, reading) : said(row),
                row.source(),
                counts,
                rules,
                row.row().version(),
                null);
    }

    private static String kind(Row.Kind kind) {
        if (kind == Row.Kind.ACTED) return "activity";
        return kind == Row.Kind.LEARNED ? "news" : "answer";
    }

    private String activity(TimelineRow row, Engine engine, Reading reading) {
        var claim = shapes.claim(row.row().shape());
        int activity = engine.activityOf(claim);
        if (activity < 0) return claim.event();
        return reading.activity(engine.playbook().settings().activities().get(activity).id());
    }

    private static String said(TimelineRow row) {
        var says = says(row.row());
        var text =
                says.entrySet().stream()
                        .filter(said -> !said.getKey().equals("trust"))
                        .map(said -> said.getKey() + ": " + said.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? SignalWords.word(row.row().kind()) : text;
    }

    private static Map<String, String> says(Row row) {
        if (row.kind() == Row.Kind.RECAST) return Map.of("cause", SignalCodec.recastCause(row));
        return SignalCodec.readable(row).map(SignalWords::of).orElse(Map.of());
    }

    private SignalJson signal(TimelineRow timeline) {
        var row = timeline.row();
        SignalJson.ClaimJson done = null;
        if (row.kind() == Row.Kind.ACTED) {
            var claim = shapes.claim(row.shape());
            done =
                    new SignalJson.ClaimJson(
                            claim.event(),
                            claim.path(),
                            claim.form(),
                            claim.campaign(),
                            SignalWords.word(claim.actor()),
                            claim.properties(),
                            row.thousandths());
        }
        return new SignalJson(
                row.position(),
                SignalWords.word(row.kind()),
                timeline.source(),
                timeline.happened(),
                Instant.ofEpochMilli(row.receivedMillis()),
                row.history(),
                row.version(),
                timeline.struck(),
                done,
                says(row),
                timeline.display().orElse(null));
    }
}
