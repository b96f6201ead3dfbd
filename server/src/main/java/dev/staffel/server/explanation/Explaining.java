package dev.staffel.server.explanation;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.Tick;
import dev.staffel.server.explanation.Explanation.Named;
import dev.staffel.store.leads.PastLeads.PastLead;
import dev.staffel.store.read.FactRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts one lead of the past into words.
final class Explaining {
    private static final int LEVERS = 8;

    private final Engine engine;
    private final Reading reading;
    private final String language;
    private final PastLead past;
    private final Lead lead;
    private final Instant asOf;
    private final int day;

    Explaining(Engine engine, Reading reading, String language, PastLead past, Instant asOf) {
        this.engine = engine;
        this.reading = reading;
        this.language = language;
        this.past = past;
        this.lead = past.folded().lead();
        this.asOf = asOf;
        this.day = engine.day(asOf);
    }

    Explanation explanation() {
        return new Explanation(
                past.id(),
                name(),
                asOf,
                past.folded().position(),
                past.folded().version(),
                past.isOfEarlierRelease(),
                stage(),
                holder(),
                interest(),
                engine.maturity(lead, day).map(this::named).orElse(null),
                new Fitting(engine, reading, language, lead).grade(),
                ways(),
                engine.missing(lead).stream()
                        .map(item -> new Named(item, reading.requiredItem(item)))
                        .toList(),
                levers());
    }

    private String name() {
        var full = (value("first-name") + " " + value("last-name")).strip();
        return Stream.of(full, value("name"), value("email"), value("account.name"), value("phone"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String value(String attribute) {
        var value = lead.evidence().attributes().value(attribute);
        return value == null ? "" : value;
    }

    private Named named(Phase phase) {
        return new Named(phase.name().toLowerCase(Locale.ROOT), reading.phase(phase));
    }

    private Named stage(String id) {
        return new Named(id, reading.stage(id));
    }

    private Explanation.Stage stage() {
        var process = lead.process();
        var entered = past.facts().reversed().stream().filter(Explaining::isEntry).findFirst();
        return new Explanation.Stage(
                process.stage(),
                reading.stage(process.stage()),
                process.stageSince(),
                entered.map(this::reason).orElseThrow());
    }

    private static boolean isEntry(FactRow row) {
        return row.fact() instanceof Fact.Passed || row.fact() instanceof Fact.Began;
    }

    private Explanation.Reason reason(FactRow row) {
        Cause cause = row.fact().cause();
        return new Explanation.Reason(
                reading.cause(cause),
                cause.kind().name().toLowerCase(Locale.ROOT),
                cause.by(),
                row.at(),
                row.position(),
                row.version(),
                row.behaviour());
    }

    private Explanation.Holder holder() {
        var holder = lead.process().holder();
        var name = reading.holder(holder);
        return switch (holder) {
            case Holder.Marketing() -> new Explanation.Holder("marketing", "", "", name);
            case Holder.Desk(var desk) -> new Explanation.Holder("desk", desk, "", name);
            case Holder.Head(var desk) -> new Explanation.Holder("head", desk, "", name);
            case Holder.Seller(var desk, var user) ->
                    new Explanation.Holder("seller", desk, user, name);
        };
    }

    private Explanation.Interest interest() {
        var interest = engine.interest(lead, day);
        var lines =
                engine.explainInterest(lead, day).stream()
                        .filter(line -> line.milli() != 0)
                        .map(this::line)
                        .toList();
        var topics = new ArrayList<Explanation.Topic>();
        var known = engine.playbook().settings().topics();
        for (int place = 1; place <= known.size(); place++) {
            long milli = interest.topicMilli(place);
            var id = known.get(place - 1).id();
            if (milli > 0) topics.add(new Explanation.Topic(id, reading.topic(id), milli));
        }
        topics.sort(Comparator.comparingLong(Explanation.Topic::thousandths).reversed());
        return new Explanation.Interest(interest.points(), interest.milli(), lines, topics);
    }

    private Explanation.Line line(ScoreLine line) {
        return new Explanation.Line(
                line.kind().name().toLowerCase(Locale.ROOT),
                line.rule().isEmpty()
                        ? null
                        : new Named(line.rule(), reading.ruleLabel(line.rule())),
                topic(line.topic()),
                LocalDate.ofEpochDay(line.day()),
                line.times(),
                line.milli());
    }

    private @Nullable Named topic(int place) {
        if (place == 0) return null;
        var id = engine.playbook().settings().topics().get(place - 1).id();
        return new Named(id, reading.topic(id));
    }

    private List<Explanation.Way> ways() {
        var ways = new ArrayList<Explanation.Way>();
        for (Stage stage : engine.playbook().agreement().ladder().rises(lead.process().stage())) {
            var findings = engine.explainEntries(lead, stage, day);
            for (int i = 0; i < findings.size(); i++) {
                ways.add(
                        new Explanation.Way(
                                stage(stage.id()),
                                reading.entry(stage, stage.entries().get(i)),
                                tick(reading.finding(findings.get(i)))));
            }
        }
        return ways;
    }

    static Explanation.Tick tick(Tick tick) {
        return new Explanation.Tick(
                Explanation.Holds.of(tick.truth()),
                tick.text(),
                tick.seen(),
                tick.parts().stream().map(Explaining::tick).toList());
    }

    private List<Explanation.Lever> levers() {
        return engine.levers(lead, day).stream()
                .limit(LEVERS)
                .map(lever ->
                        new Explanation.Lever(
                                new Named(lever.rule(), reading.ruleLabel(lever.rule())),
                                lever.milli(),
                                lever.enters().isEmpty() ? null : stage(lever.enters())))
                .toList();
    }
}
