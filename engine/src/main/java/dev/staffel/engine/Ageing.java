package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;

/// Tells which criteria may come to hold by time alone, because they ask for little interest or for nothing done.
final class Ageing {
    private Ageing() {}

    static boolean mayComeToHold(Criterion criterion) {
        return may(criterion, true);
    }

    /// @param hold whether to come to hold, or to cease to
    private static boolean may(Criterion criterion, boolean hold) {
        return switch (criterion) {
            case Criterion.All(var parts) -> parts.stream().anyMatch(part -> may(part, hold));
            case Criterion.Any(var parts) -> parts.stream().anyMatch(part -> may(part, hold));
            case Criterion.Not(var part) -> may(part, !hold);
            case Criterion.DidWithin _, Criterion.CountWithin _ -> !hold;
            case Criterion.AtLeast(var field, _) -> ages(field) && !hold;
            case Criterion.Is(var field, _) -> ages(field);
            case Criterion.OneOf(var field, _) -> ages(field);
            case Criterion.Contains(var field, _) -> ages(field);
            case Criterion.StartsWith(var field, _) -> ages(field);
            case Criterion.Between(var field, _, _) -> ages(field);
            case Criterion.Known _ -> false;
        };
    }

    private static boolean ages(Field field) {
        return switch (field.kind()) {
            case INTEREST, TOPIC_INTEREST, MATURITY -> true;
            case ATTRIBUTE,
                    GRADE,
                    PERSONA,
                    STAGE,
                    ANSWERS,
                    ANSWER,
                    LEVEL,
                    ACTIVITY,
                    TOPIC,
                    SOURCE,
                    EVENT,
                    PATH,
                    FORM,
                    CAMPAIGN,
                    ACTOR,
                    PROPERTY ->
                    false;
        };
    }
}
