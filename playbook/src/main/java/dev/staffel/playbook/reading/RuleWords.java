package dev.staffel.playbook.reading;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Cap;
import dev.staffel.engine.score.Fading;
import dev.staffel.engine.score.MaturityTerms;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.score.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scoring rules and maturity in sentences.
record RuleWords(Labels labels, ConditionWords conditions, CriterionWords criteria, Speech speech) {

    /// "„Technische Frage“ bringt 25 Punkte; sie halbieren sich alle 60 Tage und zählen höchstens 3-mal in 90 Tagen."
    String rule(Rule rule) {
        var sentence = speech.quoted(rule.label().in(speech.language())) + " " + worth(rule);
        if (rule.milliPoints() != 0) sentence += "; " + fading(rule);
        var cap = rule.cap().map(limit -> cap(rule, limit));
        if (cap.isPresent()) sentence += counts(rule) + cap.get();
        sentence += "." + counted(rule);
        if (!rule.needsTracking()) return sentence;
        return sentence
                + speech.say(
                        " Zählt nur mit Einwilligung ins Tracking.",
                        " Counts only with consent to tracking.");
    }

    private String counts(Rule rule) {
        if (rule.milliPoints() == 0) return speech.say("; es zählt ", "; it counts ");
        return rule.milliPoints() > 0
                ? speech.say(" und zählen ", " and count ")
                : speech.say(" und zählt ", " and counts ");
    }

    private String worth(Rule rule) {
        if (rule.milliPoints() == 0) return speech.say("bringt keine Punkte", "gives no points");
        if (rule.milliPoints() > 0) {
            return speech.say("bringt ", "gives ") + speech.points(rule.milliPoints());
        }
        var points = speech.points(-rule.milliPoints());
        return speech.say("kostet " + points, "takes " + points + " off");
    }

    private String fading(Rule rule) {
        if (rule.milliPoints() < 0) return deduction(rule);
        return switch (rule.fading()) {
            case Fading.Never() -> speech.say("sie verfallen nie", "they never fade");
            case Fading.HalfLife(var days) ->
                    speech.say("sie halbieren sich alle ", "they halve every ") + speech.days(days);
            case Fading.EndsAfter(var days) ->
                    speech.say("sie enden nach ", "they end after ") + speech.daysAfter(days);
        };
    }

    private String deduction(Rule rule) {
        if (!(rule.fading() instanceof Fading.EndsAfter(var days))) {
            return speech.say("der Abzug endet nie", "the deduction never ends");
        }
        return speech.say("der Abzug endet nach ", "the deduction ends after ")
                + speech.daysAfter(days);
    }

    private String cap(Rule rule, Cap cap) {
        var per =
                switch (cap.per()) {
                    case RULE -> "";
                    case TOPIC -> speech.say(" je Thema", " per topic");
                    case THING -> speech.say(" je ", " per ") + thing(rule);
                };
        if (cap.times() == 1 && cap.isForever()) {
            return speech.say("nur einmal", "only once") + per;
        }
        var times =
                cap.different()
                        ? speech.say("für höchstens ", "for at most ")
                                + speech.number(cap.times() * 1000L)
                                + speech.say(" verschiedene", " different ones")
                        : speech.say("höchstens ", "at most ") + speech.times(cap.times());
        var period =
                cap.isForever()
                        ? speech.say(" insgesamt", " altogether")
                        : " in " + speech.daysAfter(cap.days());
        return times + period + per;
    }

    /// What the rule's activity is counted by, such as a fair.
    private String thing(Rule rule) {
        var property = activity(rule).flatMap(ActivityType::thing).orElse("");
        return switch (property) {
            case "fair" -> speech.say("Messe", "fair");
            case "paper" -> speech.say("Unterlage", "paper");
            case "field" -> speech.say("Angabe", "detail");
            case "" -> speech.say("Gegenstand", "thing");
            default -> speech.quoted(property);
        };
    }

    private Optional<ActivityType> activity(Rule rule) {
        if (!(rule.trigger() instanceof Trigger.OnActivity(Criterion.Is(var field, var id), _, _))
                || field.kind() != Field.Kind.ACTIVITY) {
            return Optional.empty();
        }
        return labels.playbook().settings().activities().stream()
                .filter(type -> type.id().equals(id))
                .findFirst();
    }

    /// A second sentence where the label alone doesn't say what is counted.
    private String counted(Rule rule) {
        return switch (rule.trigger()) {
            case Trigger.OnReturn(var days) ->
                    speech.say(
                                    " Gezählt wird die erste Interaktion nach mindestens ",
                                    " What counts is the first activity after at least ")
                            + speech.daysAfter(days)
                            + speech.say(" ohne eine.", " without any.");
            case Trigger.OnSecondPerson(var level) ->
                    speech.say(
                                    " Gezählt wird jede andere Person des Unternehmens, deren Interesse mindestens ",
                                    " What counts is each other person of the company whose interest comes to at least ")
                            + speech.number(level)
                            + speech.say(" erreicht.", ".");
            case Trigger.OnActivity(var when, var least, var from) -> {
                boolean isPlain = least == Long.MIN_VALUE && from == 1;
                var label = rule.label().in(speech.language());
                var named = activity(rule).map(type -> type.label().in(speech.language()));
                if (isPlain && named.filter(label::equals).isPresent()) yield "";
                yield speech.say(" Gezählt wird ", " What counts is ")
                        + criteria.of(when)
                        + (least == Long.MIN_VALUE
                                ? ""
                                : speech.say(" ab einem Wert von ", " with a value of at least ")
                                        + speech.number(least))
                        + (from == 1
                                ? ""
                                : speech.say(
                                        " vom " + from + ". Mal an",
                                        " from time no. " + from + " on"))
                        + ".";
            }
        };
    }

    /// What a single activity shows, phase by phase, then what takes more: "Für Reife Vergleich spricht: …".
    List<String> maturity(MaturityTerms terms) {
        var sentences = new ArrayList<String>();
        for (Phase phase : Phase.values()) {
            var single =
                    terms.evidence().stream()
                            .filter(one -> one.phase() == phase && isSingle(one))
                            .map(one -> need(one.needs().getFirst()))
                            .toList();
            if (!single.isEmpty()) sentences.add(shows(phase) + speech.or(single) + ".");
            for (PhaseRule one : terms.evidence()) {
                if (one.phase() == phase && !isSingle(one)) sentences.add(evidence(one));
            }
        }
        sentences.add(ageing(terms));
        return List.copyOf(sentences);
    }

    private static boolean isSingle(PhaseRule evidence) {
        return evidence.needs().size() == 1 && evidence.needs().getFirst().atLeast() == 1;
    }

    private String shows(Phase phase) {
        return speech.say("Für Reife ", "Maturity ")
                + conditions.phase(phase)
                + speech.say(" spricht: ", " shows by: ");
    }

    /// "Für Reife Vergleich spricht: 2 verschiedene „Whitepaper zu einem Produkt“ in 60 Tagen zu einem Thema."
    String evidence(PhaseRule evidence) {
        var needs = evidence.needs().stream().map(this::need).toList();
        return shows(evidence.phase())
                + speech.and(needs)
                + (isSingle(evidence) ? "" : " in " + speech.daysAfter(evidence.withinDays()))
                + (evidence.sameTopic() ? speech.say(" zu einem Thema", " about one topic") : "")
                + ".";
    }

    private String need(PhaseRule.Need need) {
        var label = speech.quoted(labels.rule(need.rule()));
        if (need.atLeast() == 1) return label;
        return switch (need.counting()) {
            case TIMES -> speech.times(need.atLeast()) + " " + label;
            case DIFFERENT ->
                    speech.number(need.atLeast() * 1000L)
                            + speech.say(" verschiedene ", " different ")
                            + label;
            case DAYS -> label + speech.say(" an ", " on ") + speech.daysAfter(need.atLeast());
        };
    }

    private String ageing(MaturityTerms terms) {
        return ageing(terms.comparingLapsesAfterDays(), terms.decidingLapsesAfterDays());
    }

    String ageing(int comparing, int deciding) {
        return speech.say(
                        "Reife altert: Entscheidung gilt %s, Vergleich %s nach dem letzten Beleg, dann eine Stufe weniger.",
                        "Maturity ages: deciding holds for %s, comparing for %s after the last evidence, then one level less.")
                .formatted(speech.days(deciding), speech.days(comparing));
    }
}
