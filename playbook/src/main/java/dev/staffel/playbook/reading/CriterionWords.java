package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A criterion in words: "Eignung A, Interesse mindestens 40 und Reife mindestens Vergleich".
record CriterionWords(ConditionWords words, Speech speech) {

    String of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is(var field, var value) -> words.is(field, List.of(value));
            case Criterion.OneOf(var field, var values) -> words.is(field, values);
            case Criterion.Contains(var field, var part) ->
                    words.text(field, "enthält", "contains", List.of(part));
            case Criterion.StartsWith(var field, var prefix) ->
                    words.text(field, "beginnt mit", "starts with", List.of(prefix));
            case Criterion.AtLeast(var field, var level) -> words.atLeast(field, level);
            case Criterion.Between(var field, var low, var high) -> words.between(field, low, high);
            case Criterion.Known(var field) -> words.known(field, true);
            case Criterion.DidWithin(var activity, var days) -> words.did(activity, days);
            case Criterion.CountWithin(var activity, var times, var days) ->
                    words.count(activity, times, days);
            case Criterion.All(var parts) -> all(parts);
            case Criterion.Any(var parts) -> any(parts);
            case Criterion.Not(var part) -> not(part);
        };
    }

    private String all(List<Criterion> parts) {
        if (parts.isEmpty()) return speech.say("immer", "always");
        return speech.and(parts.stream().map(part -> within(part, parts.size())).toList());
    }

    private String any(List<Criterion> parts) {
        if (parts.isEmpty()) return speech.say("nie", "never");
        var merged = merged(parts);
        return speech.or(merged);
    }

    /// Texts looked for in the same field stand together: "Seite enthält „a“ oder „b“".
    private List<String> merged(List<Criterion> parts) {
        var said = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var texts = new ArrayList<String>();
            var field = textField(parts.get(i));
            int next = i;
            while (field.isPresent()
                    && next < parts.size()
                    && alike(parts.get(i), parts.get(next))) {
                texts.add(text(parts.get(next++)));
            }
            if (texts.size() < 2) {
                said.add(within(parts.get(i), parts.size()));
            } else {
                said.add(together(parts.get(i), field.orElseThrow(), texts));
                i = next - 1;
            }
        }
        return said;
    }

    private String together(Criterion first, Field field, List<String> texts) {
        return first instanceof Criterion.Contains
                ? words.text(field, "enthält", "contains", texts)
                : words.text(field, "beginnt mit", "starts with", texts);
    }

    private static Optional<Field> textField(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Contains(var field, _) -> Optional.of(field);
            case Criterion.StartsWith(var field, _) -> Optional.of(field);
            default -> Optional.empty();
        };
    }

    private static String text(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Contains(_, var part) -> part;
            case Criterion.StartsWith(_, var prefix) -> prefix;
            default -> "";
        };
    }

    private static boolean alike(Criterion one, Criterion other) {
        return one.getClass() == other.getClass() && textField(one).equals(textField(other));
    }

    private String not(Criterion part) {
        return switch (part) {
            case Criterion.Known(var field) -> words.known(field, false);
            case Criterion.AtLeast(var field, var level) -> words.below(field, level);
            default -> speech.say("nicht ", "not ") + within(part, 2);
        };
    }

    /// In parentheses where it would otherwise be open what belongs together.
    private String within(Criterion part, int neighbours) {
        boolean isGroup =
                switch (part) {
                    case Criterion.All(var parts) -> parts.size() > 1;
                    case Criterion.Any(var parts) -> parts.size() > 1;
                    default -> false;
                };
        return isGroup && neighbours > 1 ? "(" + of(part) + ")" : of(part);
    }
}
