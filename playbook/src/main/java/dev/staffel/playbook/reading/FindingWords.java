package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Finding;
import java.util.List;

/// A tree of findings as a tree of ticks.
record FindingWords(CriterionWords criteria, ConditionWords conditions, Speech speech) {

    Tick of(Finding finding) {
        return switch (finding.criterion()) {
            case Criterion.All _ -> group(finding, speech.say("alles davon", "all of these"));
            case Criterion.Any _ -> group(finding, speech.say("eines davon", "any of these"));
            case Criterion.Not(var part) when isLeaf(part) ->
                    leaf(finding, finding.parts().getFirst());
            case Criterion.Not _ -> group(finding, speech.say("das nicht", "not this"));
            case Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    leaf(finding, finding);
        };
    }

    private Tick group(Finding finding, String text) {
        var parts = finding.parts().stream().map(this::of).toList();
        return parts.size() == 1 && !(finding.criterion() instanceof Criterion.Not)
                ? parts.getFirst()
                : new Tick(finding.truth(), text, "", parts);
    }

    private Tick leaf(Finding finding, Finding seen) {
        return new Tick(
                finding.truth(),
                criteria.of(finding.criterion()),
                seen(seen.criterion(), seen.seen()),
                List.of());
    }

    private String seen(Criterion criterion, String seen) {
        return switch (criterion) {
            case Criterion.DidWithin _, Criterion.CountWithin _ -> times(seen);
            case Criterion.Is(var field, _) -> value(field, seen);
            case Criterion.OneOf(var field, _) -> value(field, seen);
            case Criterion.Contains(var field, _) -> value(field, seen);
            case Criterion.StartsWith(var field, _) -> value(field, seen);
            case Criterion.AtLeast(var field, _) -> value(field, seen);
            case Criterion.Between(var field, _, _) -> value(field, seen);
            case Criterion.Known(var field) -> value(field, seen);
            case Criterion.All _, Criterion.Any _, Criterion.Not _ -> "";
        };
    }

    private String times(String seen) {
        if (seen.equals("0")) return speech.say("keine", "none");
        return seen.equals("1")
                ? speech.say("einmal", "once")
                : seen + speech.say("-mal", " times");
    }

    private String value(Field field, String seen) {
        return seen.isEmpty()
                ? speech.say("nicht bekannt", "not known")
                : conditions.value(field, seen);
    }

    private static boolean isLeaf(Criterion criterion) {
        return !(criterion instanceof Criterion.All
                || criterion instanceof Criterion.Any
                || criterion instanceof Criterion.Not);
    }
}
