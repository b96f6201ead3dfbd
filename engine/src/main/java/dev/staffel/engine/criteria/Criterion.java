package dev.staffel.engine.criteria;

import java.util.List;
import java.util.stream.LongStream;

/// When something holds: a closed tree of small questions about a lead or an activity.
///
/// Numbers are thousandths, so that points, staff and euros are compared exactly. A question about something that is
/// not known answers [Truth#UNKNOWN], which is neither yes nor no.
public sealed interface Criterion {

    record Is(Field field, String value) implements Criterion {}

    record OneOf(Field field, List<String> values) implements Criterion {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty())
                throw new IllegalArgumentException("one of nothing: " + field.name());
        }
    }

    /// The text holds the part, whatever the case.
    record Contains(Field field, String part) implements Criterion {}

    /// The text starts with the prefix; used for paths.
    record StartsWith(Field field, String prefix) implements Criterion {}

    record AtLeast(Field field, long thousandths) implements Criterion {}

    /// Both ends belong to it.
    record Between(Field field, long lowThousandths, long highThousandths) implements Criterion {
        public Between {
            if (lowThousandths > highThousandths) {
                throw new IllegalArgumentException(
                        "between needs the lower end first: " + field.name());
            }
        }
    }

    /// Never unknown itself: what is not known answers no.
    record Known(Field field) implements Criterion {}

    record All(List<Criterion> parts) implements Criterion {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Criterion> parts) implements Criterion {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Criterion part) implements Criterion {}

    /// The activity was done at least once on the last `days` days.
    record DidWithin(String activity, int days) implements Criterion {
        public DidWithin {
            if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
        }
    }

    /// The activity was done at least `times` times on the last `days` days.
    record CountWithin(String activity, int times, int days) implements Criterion {
        public CountWithin {
            if (times < 1) throw new IllegalArgumentException("times must be at least 1: " + times);
            if (days < 1) throw new IllegalArgumentException("days must be at least 1: " + days);
        }
    }

    static Criterion all(Criterion... parts) {
        return new All(List.of(parts));
    }

    static Criterion any(Criterion... parts) {
        return new Any(List.of(parts));
    }

    /// Holds always; what a rule or route without a condition uses.
    static Criterion always() {
        return new All(List.of());
    }

    /// The fields that it looks at, in their order; one that is looked at twice stands there twice.
    default List<Field> fields() {
        return switch (this) {
            case Is(var field, _) -> List.of(field);
            case OneOf(var field, _) -> List.of(field);
            case Contains(var field, _) -> List.of(field);
            case StartsWith(var field, _) -> List.of(field);
            case AtLeast(var field, _) -> List.of(field);
            case Between(var field, _, _) -> List.of(field);
            case Known(var field) -> List.of(field);
            case All(var parts) -> parts.stream().flatMap(part -> part.fields().stream()).toList();
            case Any(var parts) -> parts.stream().flatMap(part -> part.fields().stream()).toList();
            case Not(var part) -> part.fields();
            case DidWithin _, CountWithin _ -> List.of();
        };
    }

    /// The same tree with each demand on interest, in total or per topic, lowered: the leave level of a hysteresis.
    default Criterion withInterestLoweredBy(long thousandths) {
        return switch (this) {
            case AtLeast(var field, var level) when isInterest(field) ->
                    new AtLeast(field, level - thousandths);
            case All(var parts) ->
                    new All(
                            parts.stream()
                                    .map(part -> part.withInterestLoweredBy(thousandths))
                                    .toList());
            case Any(var parts) ->
                    new Any(
                            parts.stream()
                                    .map(part -> part.withInterestLoweredBy(thousandths))
                                    .toList());
            case Is _,
                    OneOf _,
                    Contains _,
                    StartsWith _,
                    AtLeast _,
                    Between _,
                    Known _,
                    Not _,
                    DidWithin _,
                    CountWithin _ ->
                    this;
        };
    }

    /// The levels of interest in total that it demands somewhere, in thousandths; not those below a `not`.
    default LongStream interestLevels() {
        return switch (this) {
            case AtLeast(var field, var level) when field.kind() == Field.Kind.INTEREST ->
                    LongStream.of(level);
            case Between(var field, var low, _) when field.kind() == Field.Kind.INTEREST ->
                    LongStream.of(low);
            case All(var parts) -> parts.stream().flatMapToLong(Criterion::interestLevels);
            case Any(var parts) -> parts.stream().flatMapToLong(Criterion::interestLevels);
            case Is _,
                    OneOf _,
                    Contains _,
                    StartsWith _,
                    AtLeast _,
                    Between _,
                    Known _,
                    Not _,
                    DidWithin _,
                    CountWithin _ ->
                    LongStream.empty();
        };
    }

    private static boolean isInterest(Field field) {
        return field.kind() == Field.Kind.INTEREST || field.kind() == Field.Kind.TOPIC_INTEREST;
    }
}
