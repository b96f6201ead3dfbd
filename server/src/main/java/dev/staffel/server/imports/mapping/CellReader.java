package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// Reads the parts of a mapping that name a column, and keeps each mention for the check against a
/// file.
final class CellReader {
    private static final List<String> KEYS =
            List.of("column", "as", "case", "values", "only-listed", "yes", "no");
    private static final List<String> KINDS = List.of("text", "number", "email", "phone", "yes-no");
    private static final List<String> CASES = List.of("as-it-is", "lower", "words");

    private final BiConsumer<String, Part> mention;

    CellReader(BiConsumer<String, Part> mention) {
        this.mention = mention;
    }

    String column(Part part) {
        String column = part.text();
        mention.accept(column, part);
        return column;
    }

    /// A column's name, or entries that say more about it.
    Cell cell(Part part, Cell.As usual) {
        if (part.isText()) {
            return Cell.of(column(part), usual);
        }
        return cell(part, part.entries(KEYS), usual);
    }

    Cell cell(Part part, Map<String, Part> entries, Cell.As usual) {
        Part column = entries.get("column");
        if (column == null) {
            part.wrong(
                    new Label("Die Spalte fehlt.", "The column is missing."),
                    new Label("Ergänzen Sie column: Name.", "Add column: name."));
            return Cell.of("?", usual);
        }
        return new Cell(
                column(column),
                entries.containsKey("as") ? as(entries.get("as")) : usual,
                entries.containsKey("case") ? fold(entries.get("case")) : Cell.Fold.AS_IT_IS,
                entries.containsKey("values") ? table(entries.get("values")) : Map.of(),
                entries.containsKey("only-listed") && isTrue(entries.get("only-listed")),
                entries.containsKey("yes") ? entries.get("yes").texts() : List.of(),
                entries.containsKey("no") ? entries.get("no").texts() : List.of());
    }

    /// A fixed text, or a column.
    Mapping.Value value(Part part) {
        return part.isText()
                ? new Mapping.Value.Fixed(part.text())
                : new Mapping.Value.InColumn(cell(part, Cell.As.TEXT));
    }

    Mapping.When when(Part part) {
        var entries = part.entries(List.of("column", "values", "is"));
        Cell cell = cell(part, entries, Cell.As.TEXT);
        Part is = entries.get("is");
        if (is == null) {
            part.wrong(
                    new Label(
                            "Es fehlt, welcher Wert zählt.", "It does not say which value counts."),
                    new Label("Ergänzen Sie is: Wert.", "Add is: value."));
            return new Mapping.When(cell, List.of());
        }
        return new Mapping.When(cell, is.items().stream().map(Part::textOrBlank).toList());
    }

    private static boolean isTrue(Part part) {
        return part.oneOf(List.of("false", "true")).equals("true");
    }

    private static Map<String, String> table(Part part) {
        Map<String, String> table = new LinkedHashMap<>();
        // "" is a value here: it says that the word means unknown.
        part.entries().forEach((from, to) -> table.put(from, to.textOrBlank()));
        return table;
    }

    private static Cell.As as(Part part) {
        return Cell.As.valueOf(constant(part.oneOf(KINDS)));
    }

    private static Cell.Fold fold(Part part) {
        return Cell.Fold.valueOf(constant(part.oneOf(CASES)));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
