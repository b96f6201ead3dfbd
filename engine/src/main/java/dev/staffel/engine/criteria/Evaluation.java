package dev.staffel.engine.criteria;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a criterion of what is seen; by Kleene's three-valued logic where something is not known.
public final class Evaluation {
    private Evaluation() {}

    public static boolean holds(Criterion criterion, Seen seen) {
        return test(criterion, seen) == Truth.YES;
    }

    public static Truth test(Criterion criterion, Seen seen) {
        return switch (criterion) {
            case Criterion.Is(var field, var value) -> is(seen.text(field), value);
            case Criterion.OneOf(var field, var values) -> oneOf(seen.text(field), values);
            case Criterion.Contains(var field, var part) -> contains(seen.text(field), part);
            case Criterion.StartsWith(var field, var prefix) ->
                    startsWith(seen.text(field), prefix);
            case Criterion.AtLeast(var field, var level) ->
                    between(seen.number(field), level, Long.MAX_VALUE);
            case Criterion.Between(var field, var low, var high) ->
                    between(seen.number(field), low, high);
            case Criterion.Known(var field) -> Truth.of(seen.text(field) != null);
            case Criterion.All(var parts) -> all(parts, seen);
            case Criterion.Any(var parts) -> any(parts, seen);
            case Criterion.Not(var part) -> test(part, seen).not();
            case Criterion.DidWithin(var activity, var days) ->
                    Truth.of(seen.times(activity, days) > 0);
            case Criterion.CountWithin(var activity, var times, var days) ->
                    Truth.of(seen.times(activity, days) >= times);
        };
    }

    public static Finding explain(Criterion criterion, Seen seen) {
        return switch (criterion) {
            case Criterion.All(var parts) -> tree(criterion, parts, seen);
            case Criterion.Any(var parts) -> tree(criterion, parts, seen);
            case Criterion.Not(var part) -> tree(criterion, List.of(part), seen);
            case Criterion.DidWithin(var activity, var days) ->
                    leaf(criterion, seen, "" + seen.times(activity, days));
            case Criterion.CountWithin(var activity, _, var days) ->
                    leaf(criterion, seen, "" + seen.times(activity, days));
            case Criterion.Is(var field, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.OneOf(var field, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.Contains(var field, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.StartsWith(var field, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.AtLeast(var field, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.Between(var field, _, _) -> leaf(criterion, seen, text(field, seen));
            case Criterion.Known(var field) -> leaf(criterion, seen, text(field, seen));
        };
    }

    private static Finding tree(Criterion criterion, List<Criterion> parts, Seen seen) {
        var findings = parts.stream().map(part -> explain(part, seen)).toList();
        return new Finding(criterion, test(criterion, seen), "", findings);
    }

    private static Finding leaf(Criterion criterion, Seen seen, String value) {
        return new Finding(criterion, test(criterion, seen), value, List.of());
    }

    private static String text(Field field, Seen seen) {
        var text = seen.text(field);
        return text == null ? "" : text;
    }

    private static Truth is(@Nullable String text, String value) {
        return text == null ? Truth.UNKNOWN : Truth.of(text.equalsIgnoreCase(value));
    }

    private static Truth oneOf(@Nullable String text, List<String> values) {
        if (text == null) return Truth.UNKNOWN;
        for (String value : values) {
            if (text.equalsIgnoreCase(value)) return Truth.YES;
        }
        return Truth.NO;
    }

    private static Truth contains(@Nullable String text, String part) {
        return text == null
                ? Truth.UNKNOWN
                : Truth.of(text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    private static Truth startsWith(@Nullable String text, String prefix) {
        return text == null
                ? Truth.UNKNOWN
                : Truth.of(text.regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    private static Truth between(long number, long low, long high) {
        return number == Seen.UNKNOWN_NUMBER
                ? Truth.UNKNOWN
                : Truth.of(number >= low && number <= high);
    }

    private static Truth all(List<Criterion> parts, Seen seen) {
        var result = Truth.YES;
        for (int i = 0; i < parts.size(); i++) {
            var truth = test(parts.get(i), seen);
            if (truth == Truth.NO) return Truth.NO;
            if (truth == Truth.UNKNOWN) result = Truth.UNKNOWN;
        }
        return result;
    }

    private static Truth any(List<Criterion> parts, Seen seen) {
        var result = Truth.NO;
        for (int i = 0; i < parts.size(); i++) {
            var truth = test(parts.get(i), seen);
            if (truth == Truth.YES) return Truth.YES;
            if (truth == Truth.UNKNOWN) result = Truth.UNKNOWN;
        }
        return result;
    }
}
