package dev.staffel.server.imports.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A column and how its values are cleaned before anybody sees them.
///
/// @param values what stands in the file, in any case, and what it is to be instead
/// @param onlyListed whether a value that `values` does not list is left out
/// @param yes the words that mean yes, for yes-or-no columns; with `no`, all others mean unknown
public record Cell(
        String column,
        As as,
        Fold fold,
        Map<String, String> values,
        boolean onlyListed,
        List<String> yes,
        List<String> no) {

    /// What sort of value stands in a column.
    public enum As {
        TEXT,
        NUMBER,
        EMAIL,
        PHONE,
        YES_NO
    }

    /// Which case letters are given.
    public enum Fold {
        AS_IT_IS,
        LOWER,
        WORDS
    }

    public Cell {
        if (column.isBlank()) {
            throw new IllegalArgumentException("a cell needs its column");
        }
        Map<String, String> folded = new TreeMap<>();
        values.forEach((from, to) -> folded.put(folded(from), to));
        values = Map.copyOf(folded);
        yes = yes.stream().map(Cell::folded).toList();
        no = no.stream().map(Cell::folded).toList();
    }

    public static Cell of(String column) {
        return of(column, As.TEXT);
    }

    public static Cell of(String column, As as) {
        return new Cell(column, as, Fold.AS_IT_IS, Map.of(), false, List.of(), List.of());
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
