package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.score.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads what is asked of one field: `A`, `[A, B]`, `at least 40`, `below 10`, `between 50 and 1000`,
/// `contains x`, `starts with /x`, `known`, `unknown`, or `is x` where x reads like one of these.
/// In a list one of them is enough.
final class ConditionReader {
    private static final Label EXPECTED = new Label("eine Bedingung", "a condition");

    private final Field field;
    private final Names names;

    ConditionReader(Field field, Names names) {
        this.field = field;
        this.names = names;
    }

    Criterion read(Part part) {
        if (!part.isList()) return one(part);
        var items = part.items().stream().map(this::one).toList();
        if (items.isEmpty()) {
            part.wrong(
                    new Label("Die Liste ist leer.", "The list is empty."),
                    new Label("Nennen Sie mindestens einen Wert.", "Name at least one value."));
            return Criterion.always();
        }
        var values = new ArrayList<String>();
        for (Criterion item : items) {
            if (item instanceof Criterion.Is(_, var value)) values.add(value);
        }
        return values.size() == items.size()
                ? new Criterion.OneOf(field, values)
                : new Criterion.Any(items);
    }

    private Criterion one(Part part) {
        var text = part.text();
        if (text.equals("known")) return new Criterion.Known(field);
        if (text.equals("unknown")) return new Criterion.Not(new Criterion.Known(field));
        if (text.startsWith("at least ")
                || text.startsWith("below ")
                || text.startsWith("between ")
                || isNumber()) return part.as(numeric());
        if (text.startsWith("contains ")) {
            return new Criterion.Contains(field, text.substring("contains ".length()));
        }
        if (text.startsWith("starts with ")) {
            return new Criterion.StartsWith(field, text.substring("starts with ".length()));
        }
        return new Criterion.Is(field, value(part));
    }

    private boolean isNumber() {
        return switch (field.kind()) {
            case INTEREST, TOPIC_INTEREST, ANSWERS, ANSWER -> true;
            default -> false;
        };
    }

    private Form<Criterion> numeric() {
        var example =
                switch (field.kind()) {
                    case MATURITY -> "at least comparing";
                    case GRADE -> "at least B";
                    default -> "at least 40";
                };
        return new Form<>(this::numeric, Criterion.always(), EXPECTED, example);
    }

    private Optional<Criterion> numeric(String text) {
        if (text.startsWith("at least ")) {
            var rest = text.substring("at least ".length());
            if (field.kind() == Field.Kind.GRADE) return gradeAtLeast(rest);
            return level(rest).map(level -> new Criterion.AtLeast(field, level));
        }
        if (text.startsWith("below ")) {
            return level(text.substring("below ".length()))
                    .map(level -> new Criterion.Not(new Criterion.AtLeast(field, level)));
        }
        var ends = text.replaceFirst("^between ", "").split(" and ", -1);
        if (!text.startsWith("between ") || ends.length != 2) return Optional.empty();
        var low = level(ends[0]);
        var high = level(ends[1]);
        if (low.isEmpty() || high.isEmpty() || low.get() > high.get()) return Optional.empty();
        return Optional.of(new Criterion.Between(field, low.get(), high.get()));
    }

    private Optional<Long> level(String text) {
        if (field.kind() != Field.Kind.MATURITY) return Amounts.thousandths(text);
        return Arrays.stream(Phase.values())
                .filter(phase -> Form.word(phase).equals(text))
                .findFirst()
                .map(Phase::thousandths)
                .or(() -> Amounts.thousandths(text));
    }

    private Optional<Criterion> gradeAtLeast(String letter) {
        var all = List.of("A", "B", "C", "D", "E", "F");
        int place = all.indexOf(letter);
        return place < 0
                ? Optional.empty()
                : Optional.of(new Criterion.OneOf(field, all.subList(0, place + 1)));
    }

    /// A literal value, checked where only some words make sense.
    private String value(Part part) {
        var text = part.text();
        var literal = text.startsWith("is ") ? text.substring(3) : text;
        known().ifPresent(known -> {
            if (part.isText() && !known.contains(literal)) {
                part.wrong(
                        new Label(
                                "„" + literal + "“ gibt es hier nicht.",
                                "There is no '" + literal + "' here."),
                        Remedies.knownWords(literal, known));
            }
        });
        return literal;
    }

    private Optional<Collection<String>> known() {
        return switch (field.kind()) {
            case ACTIVITY -> Optional.of(names.activities());
            case TOPIC -> Optional.of(names.topics());
            case STAGE -> Optional.of(names.stages());
            case PERSONA -> Optional.of(names.personas());
            case GRADE -> Optional.of(Arrays.stream(Grade.values()).map(Grade::letter).toList());
            case MATURITY -> Optional.of(Arrays.stream(Phase.values()).map(Form::word).toList());
            case LEVEL -> Optional.of(List.of("cold", "warm", "hot"));
            case ACTOR -> Optional.of(List.of("human", "machine", "unknown"));
            default -> Optional.empty();
        };
    }
}
