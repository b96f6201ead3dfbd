package dev.staffel.playbook;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Phase;
import dev.staffel.playbook.Yaml.Items;
import dev.staffel.playbook.Yaml.Plain;
import dev.staffel.playbook.Yaml.Row;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Writes a criterion as [CriterionReader] reads it.
final class CriterionWriter {
    private CriterionWriter() {}

    static Yaml write(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var parts) when parts.isEmpty() -> new Plain("always");
            case Criterion.Any(var parts) when parts.isEmpty() -> new Plain("never");
            case Criterion.All(var parts) -> all(parts);
            default -> new Rows(List.of(row(criterion)), true);
        };
    }

    /// As lines under different names, where that reads back as the same.
    private static Yaml all(List<Criterion> parts) {
        var rows = parts.stream().map(CriterionWriter::row).toList();
        var keys = new HashSet<String>();
        boolean different = rows.stream().allMatch(row -> keys.add(row.key()));
        if (parts.size() > 1 && different) return new Rows(rows, parts.size() == 2);
        return new Rows(List.of(row("all", parts)), true);
    }

    private static Row row(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var parts) -> row("all", parts);
            case Criterion.Any(var parts) -> any(parts);
            case Criterion.Not(var part) -> not(part);
            case Criterion.DidWithin(var activity, var days) ->
                    new Row("did", new Plain(activity + " within " + Amounts.days(days)));
            case Criterion.CountWithin(var activity, var times, var days) ->
                    new Row(
                            "did",
                            new Plain(
                                    "%s %d %s within %s"
                                            .formatted(
                                                    activity,
                                                    times,
                                                    times == 1 ? "time" : "times",
                                                    Amounts.days(days))));
            case Criterion.OneOf(var field, var values) ->
                    new Row(
                            field.name(),
                            Yaml.lineOf(
                                    values.stream()
                                            .map(value -> (Yaml) new Words(literal(value)))
                                            .toList()));
            case Criterion.Is _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.AtLeast _,
                    Criterion.Between _,
                    Criterion.Known _ ->
                    condition(criterion).orElseThrow();
        };
    }

    private static Row row(String key, List<Criterion> parts) {
        return new Row(key, new Items(parts.stream().map(CriterionWriter::write).toList(), true));
    }

    private static Row not(Criterion part) {
        return condition(new Criterion.Not(part)).orElseGet(() -> new Row("not", write(part)));
    }

    /// A list below one field, where all parts ask that field and not all of them for a plain value.
    private static Row any(List<Criterion> parts) {
        var rows = parts.stream().map(CriterionWriter::condition).toList();
        boolean allAre = parts.stream().allMatch(part -> part instanceof Criterion.Is);
        boolean one =
                rows.stream().allMatch(Optional::isPresent)
                        && rows.stream().map(row -> row.orElseThrow().key()).distinct().count()
                                == 1;
        if (!one || allAre) return row("any", parts);
        var values = rows.stream().map(row -> row.orElseThrow().value()).toList();
        return new Row(rows.getFirst().orElseThrow().key(), Yaml.lineOf(values));
    }

    /// A question to one field that fits behind its name.
    private static Optional<Row> condition(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is(var field, var value) -> row(field, literal(value));
            case Criterion.Contains(var field, var part) -> row(field, "contains " + part);
            case Criterion.StartsWith(var field, var prefix) -> row(field, "starts with " + prefix);
            case Criterion.AtLeast(var field, var level) ->
                    row(field, "at least " + level(field, level));
            case Criterion.Between(var field, var low, var high) ->
                    row(field, "between " + level(field, low) + " and " + level(field, high));
            case Criterion.Known(var field) -> row(field, "known");
            case Criterion.Not(Criterion.Known(var field)) -> row(field, "unknown");
            case Criterion.Not(Criterion.AtLeast(var field, var level)) ->
                    row(field, "below " + level(field, level));
            default -> Optional.empty();
        };
    }

    private static Optional<Row> row(Field field, String text) {
        return Optional.of(new Row(field.name(), new Words(text)));
    }

    private static String level(Field field, long thousandths) {
        if (field.kind() == Field.Kind.MATURITY) {
            for (Phase phase : Phase.values()) {
                if (phase.thousandths() == thousandths) return Form.word(phase);
            }
        }
        return Amounts.number(thousandths);
    }

    /// Marks a value that would read as something else.
    private static String literal(String value) {
        boolean reads =
                value.equals("known")
                        || value.equals("unknown")
                        || value.startsWith("is ")
                        || value.startsWith("at least ")
                        || value.startsWith("below ")
                        || value.startsWith("between ")
                        || value.startsWith("contains ")
                        || value.startsWith("starts with ");
        return reads ? "is " + value : value;
    }
}
