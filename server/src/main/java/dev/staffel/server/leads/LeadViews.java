package dev.staffel.server.leads;

import dev.staffel.engine.Attribute;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.grade.Grading;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.stage.Decider;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts a lead into the words of its page.
@Component
class LeadViews {
    private static final int LEVERS = 6;

    private final OneLead leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Clock clock;

    LeadViews(OneLead leads, PlaybookVersions versions, People people, Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    LeadView of(LeadRecord stored, Caller caller, Locale locale) {
        var engine = versions.engine(stored.state().version());
        var lead = stored.state().lead(engine);
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        int today = engine.day(clock.instant());
        var process = lead.process();
        return new LeadView(
                stored.row(),
                reading.stage(process.stage()),
                reading.holder(process.holder()),
                process.offer(),
                stored.row().deadline(),
                process.isClosed(),
                known(lead),
                new Path(engine.playbook(), reading, locale)
                        .of(lead, leads.facts(stored.row().id())),
                score(engine, lead, reading, today),
                fit(engine, lead, locale),
                ways(engine, lead, reading, today),
                engine.missing(lead).stream().map(reading::requiredItem).toList(),
                levers(engine, lead, reading, today),
                targets(engine, lead, reading, caller),
                engine.playbook().agreement().handover().returnReasons());
    }

    private static List<LeadView.Known> known(Lead lead) {
        var known = new ArrayList<LeadView.Known>();
        for (Attribute attribute : lead.evidence().attributes().all()) {
            if (attribute.value().isEmpty()) continue;
            var how = attribute.trust().name().toLowerCase(Locale.ROOT);
            known.add(new LeadView.Known(attribute.name(), attribute.value(), how));
        }
        return known;
    }

    private static LeadView.Score score(Engine engine, Lead lead, Reading reading, int today) {
        var topics = engine.playbook().settings().topics();
        var days = new Days(engine.playbook().zone());
        var interest = engine.interest(lead, today);
        var lines = new ArrayList<LeadView.Line>();
        for (ScoreLine line : engine.explainInterest(lead, today)) {
            if (line.milli() == 0) continue;
            lines.add(
                    new LeadView.Line(
                            line.rule().isEmpty() ? "" : reading.ruleLabel(line.rule()),
                            line.topic() == 0
                                    ? ""
                                    : reading.topic(topics.get(line.topic() - 1).id()),
                            days.start(line.day()),
                            line.times(),
                            line.milli(),
                            line.kind() == ScoreLine.Kind.CAPPED,
                            line.kind() == ScoreLine.Kind.FLOOR));
        }
        lines.sort((one, other) -> Long.compare(other.milli(), one.milli()));
        var bars = new ArrayList<LeadLine.TopicBar>();
        for (int place = 1; place <= topics.size(); place++) {
            int points = (int) (interest.topicMilli(place) / 1000);
            if (points == 0) continue;
            int level = Math.clamp(points * 5L / Math.max(1, interest.points()), 1, 5);
            bars.add(
                    new LeadLine.TopicBar(
                            reading.topic(topics.get(place - 1).id()), points, level));
        }
        bars.sort((one, other) -> Integer.compare(other.points(), one.points()));
        var phase = engine.maturity(lead, today).map(reading::phase).orElse("");
        return new LeadView.Score(interest.points(), phase, lines, bars);
    }

    private static LeadView.Fit fit(Engine engine, Lead lead, Locale locale) {
        var fit = lead.fit();
        var traits = new ArrayList<LeadView.Trait>();
        var persona = "";
        for (Grading.PersonaFinding finding : engine.explainFit(lead)) {
            if (!finding.persona().id().equals(fit.persona())) continue;
            persona = finding.persona().label().in(locale.getLanguage());
            for (int i = 0; i < finding.traits().size(); i++) {
                traits.add(
                        trait(
                                finding.persona().traits().get(i),
                                finding.traits().get(i).truth(),
                                locale));
            }
        }
        return new LeadView.Fit(fit.grade().letter(), persona, fit.matched(), fit.known(), traits);
    }

    private static LeadView.Trait trait(Persona.Trait trait, Truth truth, Locale locale) {
        var name = trait.label().in(locale.getLanguage());
        return switch (truth) {
            case YES -> new LeadView.Trait(name, trait.weight(), "match", "good", "✓");
            case NO -> new LeadView.Trait(name, trait.weight(), "mismatch", "bad", "✗");
            case UNKNOWN -> new LeadView.Trait(name, trait.weight(), "unknown", "plain", "?");
        };
    }

    private static List<LeadView.Way> ways(Engine engine, Lead lead, Reading reading, int today) {
        var ladder = engine.playbook().agreement().ladder();
        var ways = new ArrayList<LeadView.Way>();
        for (var stage : ladder.stages()) {
            if (!ladder.mayMove(lead.process().stage(), stage.id(), Decider.CRITERIA)) continue;
            var findings = engine.explainEntries(lead, stage, today);
            for (int i = 0; i < findings.size(); i++) {
                var name = reading.entry(stage, stage.entries().get(i));
                ways.add(
                        new LeadView.Way(
                                reading.stage(stage.id()), name, reading.finding(findings.get(i))));
            }
        }
        return ways;
    }

    private static List<LeadView.LeverLine> levers(
            Engine engine, Lead lead, Reading reading, int today) {
        return engine.levers(lead, today).stream()
                .limit(LEVERS)
                .map(lever ->
                        new LeadView.LeverLine(
                                reading.ruleLabel(lever.rule()),
                                lever.milli(),
                                lever.enters().isEmpty() ? "" : reading.stage(lever.enters())))
                .toList();
    }

    private static List<LeadView.Target> targets(
            Engine engine, Lead lead, Reading reading, Caller caller) {
        var ladder = engine.playbook().agreement().ladder();
        var deciders = caller instanceof Caller.User user ? deciders(user) : Set.<Decider>of();
        return ladder.stages().stream()
                .filter(stage ->
                        deciders.stream()
                                .anyMatch(decider ->
                                        ladder.mayMove(
                                                lead.process().stage(), stage.id(), decider)))
                .filter(stage -> !stage.id().equals(lead.process().stage()))
                .map(stage -> new LeadView.Target(stage.id(), reading.stage(stage.id())))
                .toList();
    }

    static Set<Decider> deciders(Caller.User user) {
        return user.roles().stream()
                .map(role -> Decider.valueOf(role.name()))
                .collect(Collectors.toSet());
    }

    /// The first day of a lead's evidence, for charts.
    static Instant dayStart(Engine engine, int day) {
        return new Days(engine.playbook().zone()).start(day);
    }
}
