package dev.staffel.server.editor;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the criterion of what was built in a form; what is unfinished is told where it stands.
final class AskReading {
    /// The keys of messages by the place in the tree.
    private final Map<String, String> problems = new LinkedHashMap<>();

    Map<String, String> problems() {
        return problems;
    }

    /// The criterion, to be used only if there are no [#problems].
    Criterion read(Ask.Group tree) {
        return group(tree, AskForm.ROOT);
    }

    private Criterion group(Ask.Group group, String at) {
        var parts = new ArrayList<Criterion>();
        for (int i = 0; i < group.parts().size(); i++) {
            var own = at + "." + i;
            parts.add(
                    switch (group.parts().get(i)) {
                        case Ask.Group inner -> group(inner, own);
                        case Ask.One one -> one(one, own);
                    });
        }
        var all = parts.size() == 1 ? parts.getFirst() : new Criterion.All(parts);
        return switch (group.how()) {
            case "any" -> new Criterion.Any(parts);
            case "not-all" -> new Criterion.Not(all);
            case "not-any" -> new Criterion.Not(new Criterion.Any(parts));
            default -> all;
        };
    }

    private Criterion one(Ask.One one, String at) {
        if (one.field().isEmpty()) return wrong(at, "editor.ask.error.field");
        var how = one.how();
        if (how.endsWith("-not")) {
            return new Criterion.Not(
                    one(
                            new Ask.One(
                                    one.field(), how.substring(0, how.length() - 4), one.values()),
                            at));
        }
        if (one.field().equals(Operators.DID)) return did(one, at);
        var field = Field.named(one.field());
        return switch (how) {
            case "is" -> is(field, one, at);
            case "contains" -> texts(one, at, value -> new Criterion.Contains(field, value));
            case "starts" -> texts(one, at, value -> new Criterion.StartsWith(field, value));
            case "at-least" ->
                    level(field, one, 0, at)
                            .<Criterion>map(low -> new Criterion.AtLeast(field, low))
                            .orElse(Criterion.always());
            case "below" ->
                    new Criterion.Not(
                            level(field, one, 0, at)
                                    .<Criterion>map(low -> new Criterion.AtLeast(field, low))
                                    .orElse(Criterion.always()));
            case "between" -> between(field, one, at);
            case "unknown" -> new Criterion.Not(new Criterion.Known(field));
            default -> new Criterion.Known(field);
        };
    }

    private Criterion is(Field field, Ask.One one, String at) {
        if (one.values().isEmpty()) return wrong(at, "editor.ask.error.value");
        return one.values().size() == 1
                ? new Criterion.Is(field, one.value(0))
                : new Criterion.OneOf(field, one.values());
    }

    private Criterion texts(
            Ask.One one, String at, java.util.function.Function<String, Criterion> asked) {
        if (one.values().isEmpty()) return wrong(at, "editor.ask.error.value");
        var parts = one.values().stream().map(asked).toList();
        return parts.size() == 1 ? parts.getFirst() : new Criterion.Any(parts);
    }

    private Criterion between(Field field, Ask.One one, String at) {
        var low = level(field, one, 0, at);
        var high = level(field, one, 1, at);
        if (low.isEmpty() || high.isEmpty()) return Criterion.always();
        return low.get() > high.get()
                ? wrong(at, "editor.ask.error.between")
                : new Criterion.Between(field, low.get(), high.get());
    }

    private Criterion did(Ask.One one, String at) {
        int times = Editing.number(one.value(1));
        int days = Editing.number(one.value(2));
        if (one.value(0).isEmpty()) return wrong(at, "editor.ask.error.activity");
        if (times < 1 || times > 999_999 || days < 1 || days > 99_999)
            return wrong(at, "editor.ask.error.times");
        return times == 1
                ? new Criterion.DidWithin(one.value(0), days)
                : new Criterion.CountWithin(one.value(0), times, days);
    }

    private Optional<Long> level(Field field, Ask.One one, int place, String at) {
        var typed = one.value(place).replace(',', '.');
        var phase =
                Stream.of(Phase.values())
                        .filter(some -> Operators.word(some).equals(typed))
                        .findFirst();
        if (field.kind() == Field.Kind.MATURITY && phase.isPresent())
            return phase.map(Phase::thousandths);
        if (typed.matches("-?[0-9]{1,12}(\\.[0-9]{1,3})?")) {
            return Optional.of(new BigDecimal(typed).movePointRight(3).longValueExact());
        }
        wrong(at, "editor.ask.error.number");
        return Optional.empty();
    }

    private Criterion wrong(String at, String key) {
        problems.putIfAbsent(at, key);
        return Criterion.always();
    }

    /// Whether the list of problems is empty, told as such for templates.
    boolean isFinished() {
        return problems.isEmpty();
    }
}
