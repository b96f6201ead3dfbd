package dev.staffel.playbook;

import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.score.Fading;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import dev.staffel.playbook.Yaml.Plain;
import dev.staffel.playbook.Yaml.Rows;
import java.util.List;

/// Writes rules, maturity, personas and grade as [RulesReader] and [GradeReader] read them.
final class RulesWriter {
    private RulesWriter() {}

    static Rows rules(List<Rule> rules) {
        return Yaml.named(rules, Rule::id, RulesWriter::rule);
    }

    private static Yaml rule(Rule rule) {
        var rows = LadderWriter.label(Yaml.block(), rule.label());
        rows =
                switch (rule.trigger()) {
                    case Trigger.OnReturn(var days) ->
                            rows.with("after-absence", Amounts.days(days));
                    case Trigger.OnSecondPerson(var level) ->
                            rows.with(
                                    "second-person", "interest at least " + Amounts.number(level));
                    case Trigger.OnActivity activity -> trigger(rows, activity);
                };
        rows = rows.with("points", Amounts.number(rule.milliPoints()));
        rows =
                switch (rule.fading()) {
                    case Fading.Never() -> rows.with("half-life", "never");
                    case Fading.HalfLife(var days) -> rows.with("half-life", Amounts.days(days));
                    case Fading.EndsAfter(var days) -> rows.with("ends-after", Amounts.days(days));
                };
        return rows.with("at-most", rule.cap().map(cap -> new Plain(CapText.write(cap))))
                .withFlag("needs-tracking", rule.needsTracking(), false);
    }

    private static Rows trigger(Rows rows, Trigger.OnActivity activity) {
        var more = rows.with("when", CriterionWriter.write(activity.when()));
        if (activity.atLeastThousandths() != Long.MIN_VALUE) {
            more = more.with("amount", "at least " + Amounts.number(activity.atLeastThousandths()));
        }
        return activity.fromNth() == 1 ? more : more.with("counts-from", "" + activity.fromNth());
    }

    static Rows maturity(MaturityTerms terms) {
        return Yaml.block()
                .with("comparing-lapses-after", Amounts.days(terms.comparingLapsesAfterDays()))
                .with("deciding-lapses-after", Amounts.days(terms.decidingLapsesAfterDays()))
                .with(
                        "evidence",
                        Yaml.items(
                                terms.evidence(),
                                one ->
                                        Yaml.block()
                                                .with(
                                                        Form.word(one.phase()),
                                                        EvidenceText.write(one))));
    }

    static Rows personas(List<Persona> personas) {
        return Yaml.named(
                personas,
                Persona::id,
                persona ->
                        LadderWriter.label(Yaml.block(), persona.label())
                                .with(
                                        "traits",
                                        Yaml.named(
                                                persona.traits(),
                                                Persona.Trait::id,
                                                RulesWriter::trait)));
    }

    private static Yaml trait(Persona.Trait trait) {
        return LadderWriter.label(Yaml.block(), trait.label())
                .with("weight", "" + trait.weight())
                .with("when", CriterionWriter.write(trait.criterion()));
    }

    static Rows grade(GradeTerms terms) {
        var rows = Yaml.block();
        for (int level = 0; level < terms.atLeastPercent().size(); level++) {
            rows =
                    rows.with(
                            GradeReader.LETTERS.get(level),
                            terms.atLeastPercent().get(level) + " %");
        }
        return rows.with("least-known-weight", "" + terms.leastKnownWeight())
                .with("outside-area", terms.outsideArea().map(CriterionWriter::write))
                .with("outside-area-at-most", terms.atMostOutside().letter());
    }
}
