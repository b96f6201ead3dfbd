package dev.staffel.server.editor;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A criterion as it is built in a form: groups of questions, and questions by field, operator and values. It may be unfinished.
sealed interface Ask {

    /// Questions that count together.
    ///
    /// @param how `all`, `any`, `not-all` or `not-any`
    record Group(String how, List<Ask> parts) implements Ask {
        public Group {
            parts = List.copyOf(parts);
        }

        Group with(List<Ask> other) {
            return new Group(how, other);
        }
    }

    /// One question.
    ///
    /// @param field its name in playbooks; [Operators#DID] for what was done
    /// @param how one of [Operators]
    /// @param values as typed: words; a number; two ends; or activity, times and days
    record One(String field, String how, List<String> values) implements Ask {
        public One {
            values = List.copyOf(values);
        }

        String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }

    /// A group also where the criterion is a single question, so that another can be put beside it.
    static Group of(Criterion criterion) {
        return switch (ask(criterion)) {
            case Group group -> group;
            case One one -> new Group("all", List.of(one));
        };
    }

    private static Ask ask(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var parts) -> group("all", parts);
            case Criterion.Any(var parts) ->
                    sameText("", parts).orElseGet(() -> group("any", parts));
            case Criterion.Not(Criterion.AtLeast(var field, var level)) ->
                    one(field, "below", List.of(level(field, level)));
            case Criterion.Not(Criterion.Known(var field)) -> one(field, "unknown", List.of());
            case Criterion.Not(Criterion.All(var parts)) -> group("not-all", parts);
            case Criterion.Not(Criterion.Any(var parts)) ->
                    sameText("-not", parts).orElseGet(() -> group("not-any", parts));
            case Criterion.Not(Criterion.Not inner) -> group("not-all", List.of(inner));
            case Criterion.Not(var part) -> negated(question(part));
            case Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    question(criterion);
        };
    }

    private static One question(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is(var field, var value) -> one(field, "is", List.of(value));
            case Criterion.OneOf(var field, var values) -> one(field, "is", values);
            case Criterion.Contains(var field, var part) -> one(field, "contains", List.of(part));
            case Criterion.StartsWith(var field, var prefix) ->
                    one(field, "starts", List.of(prefix));
            case Criterion.AtLeast(var field, var level) ->
                    one(field, "at-least", List.of(level(field, level)));
            case Criterion.Between(var field, var low, var high) ->
                    one(field, "between", List.of(level(field, low), level(field, high)));
            case Criterion.Known(var field) -> one(field, "known", List.of());
            case Criterion.DidWithin(var activity, var days) ->
                    new One(Operators.DID, "did", List.of(activity, "1", "" + days));
            case Criterion.CountWithin(var activity, var times, var days) ->
                    new One(Operators.DID, "did", List.of(activity, "" + times, "" + days));
            case Criterion.All _, Criterion.Any _, Criterion.Not _ ->
                    throw new IllegalArgumentException("a group: " + criterion);
        };
    }

    private static One one(Field field, String how, List<String> values) {
        return new One(field.name(), how, values);
    }

    private static One negated(One one) {
        return new One(one.field(), one.how() + "-not", one.values());
    }

    private static Group group(String how, List<Criterion> parts) {
        return new Group(how, parts.stream().map(Ask::ask).toList());
    }

    /// Several beginnings or parts of one text are one question with several values.
    private static Optional<Ask> sameText(String ending, List<Criterion> parts) {
        if (parts.size() < 2) return Optional.empty();
        var ones = new ArrayList<One>();
        for (Criterion part : parts) {
            if (!(part instanceof Criterion.Contains || part instanceof Criterion.StartsWith))
                return Optional.empty();
            ones.add(question(part));
        }
        var first = ones.getFirst();
        boolean same =
                ones.stream()
                        .allMatch(one ->
                                one.field().equals(first.field()) && one.how().equals(first.how()));
        var values = ones.stream().map(one -> one.value(0)).toList();
        return same
                ? Optional.of(new One(first.field(), first.how() + ending, values))
                : Optional.empty();
    }

    private static String level(Field field, long thousandths) {
        var phase =
                Stream.of(Phase.values())
                        .filter(one -> one.thousandths() == thousandths)
                        .findFirst();
        if (field.kind() == Field.Kind.MATURITY && phase.isPresent())
            return Operators.word(phase.get());
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
