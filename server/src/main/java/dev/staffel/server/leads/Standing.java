package dev.staffel.server.leads;

import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.grade.Grading;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.stage.Decider;
import java.util.ArrayList;
import java.util.List;

/// How a lead stands by its evidence today, and what would move it, each with its reasons.
final class Standing {
    private static final int LEVERS = 6;

    private final OpenLead open;

    Standing(OpenLead open) {
        this.open = open;
    }

    LeadView.Score score() {
        var interest = open.engine().interest(open.lead(), open.today());
        var phase =
                open.engine()
                        .maturity(open.lead(), open.today())
                        .map(open.reading()::phase)
                        .orElse("");
        return new LeadView.Score(interest.points(), phase, lines(), topics());
    }

    private List<LeadView.Line> lines() {
        var days = new Days(open.playbook().zone());
        var lines = new ArrayList<LeadView.Line>();
        for (ScoreLine line : open.engine().explainInterest(open.lead(), open.today())) {
            if (line.milli() == 0) continue;
            lines.add(
                    new LeadView.Line(
                            line.rule().isEmpty() ? "" : open.reading().ruleLabel(line.rule()),
                            line.topic() == 0 ? "" : topic(line.topic()),
                            days.start(line.day()),
                            line.times(),
                            line.milli(),
                            line.kind() == ScoreLine.Kind.CAPPED,
                            line.kind() == ScoreLine.Kind.FLOOR));
        }
        lines.sort((one, other) -> Long.compare(other.milli(), one.milli()));
        return lines;
    }

    private List<LeadLine.TopicBar> topics() {
        var interest = open.engine().interest(open.lead(), open.today());
        var bars = new ArrayList<LeadLine.TopicBar>();
        int topics = open.playbook().settings().topics().size();
        for (int place = 1; place <= topics; place++) {
            int points = (int) (interest.topicMilli(place) / 1000);
            if (points == 0) continue;
            int level = Math.clamp(points * 5L / Math.max(1, interest.points()), 1, 5);
            bars.add(new LeadLine.TopicBar(topic(place), points, level));
        }
        bars.sort((one, other) -> Integer.compare(other.points(), one.points()));
        return bars;
    }

    private String topic(int place) {
        return open.reading().topic(open.playbook().settings().topics().get(place - 1).id());
    }

    LeadView.Fit fit() {
        var fit = open.lead().fit();
        var traits = new ArrayList<LeadView.Trait>();
        var persona = "";
        for (Grading.PersonaFinding finding : open.engine().explainFit(open.lead())) {
            if (!finding.persona().id().equals(fit.persona())) continue;
            persona = finding.persona().label().in(open.locale().getLanguage());
            for (int i = 0; i < finding.traits().size(); i++)
                traits.add(trait(finding.persona().traits().get(i), finding.traits().get(i)));
        }
        return new LeadView.Fit(fit.grade().letter(), persona, fit.matched(), fit.known(), traits);
    }

    private LeadView.Trait trait(Persona.Trait trait, Finding finding) {
        var name = trait.label().in(open.locale().getLanguage());
        var tick = open.reading().finding(finding);
        var seen = seen(tick);
        return switch (tick.truth()) {
            case YES -> new LeadView.Trait(name, trait.weight(), "match", "good", "✓", seen);
            case NO -> new LeadView.Trait(name, trait.weight(), "mismatch", "bad", "✗", seen);
            case UNKNOWN -> new LeadView.Trait(name, trait.weight(), "unknown", "plain", "?", "");
        };
    }

    /// The value that decided: of alternatives the one that holds, else the first that is known.
    private static String seen(dev.staffel.playbook.reading.Tick tick) {
        if (tick.parts().isEmpty()) return tick.seen();
        return tick.parts().stream()
                .filter(part -> part.truth() == tick.truth())
                .map(Standing::seen)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<LeadView.Way> ways() {
        var ladder = open.playbook().agreement().ladder();
        var ways = new ArrayList<LeadView.Way>();
        for (var stage : ladder.stages()) {
            var from = open.lead().process().stage();
            if (!ladder.mayMove(from, stage.id(), Decider.CRITERIA)) continue;
            var findings = open.engine().explainEntries(open.lead(), stage, open.today());
            for (int i = 0; i < findings.size(); i++) {
                var name = open.reading().entry(stage, stage.entries().get(i));
                var tick = open.reading().finding(findings.get(i));
                ways.add(new LeadView.Way(open.reading().stage(stage.id()), name, tick));
            }
        }
        return ways;
    }

    List<LeadView.LeverLine> levers() {
        return open.engine().levers(open.lead(), open.today()).stream()
                .limit(LEVERS)
                .map(lever ->
                        new LeadView.LeverLine(
                                open.reading().ruleLabel(lever.rule()),
                                lever.milli(),
                                lever.enters().isEmpty()
                                        ? ""
                                        : open.reading().stage(lever.enters())))
                .toList();
    }
}
