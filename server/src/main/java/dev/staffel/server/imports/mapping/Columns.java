package dev.staffel.server.imports.mapping;

import dev.staffel.server.imports.csv.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cells of one row, asked by the names of their columns.
final class Columns {
    private final Map<String, Integer> places = new HashMap<>();
    private final Cleaner cleaner;
    private List<String> values = List.of();

    Columns(List<String> columns, Cleaner cleaner) {
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i), i);
        }
        this.cleaner = cleaner;
    }

    void turnTo(List<String> row) {
        values = row;
    }

    String plain(String column) {
        Integer place = places.get(column);
        return place == null ? "" : cleaner.plain(values.get(place));
    }

    String clean(Cell cell, List<Reason> wrong) {
        Integer place = places.get(cell.column());
        return place == null ? "" : cleaner.clean(cell, values.get(place), wrong);
    }

    String value(Mapping.Value value, List<Reason> wrong) {
        return switch (value) {
            case Mapping.Value.Fixed(var text) -> text;
            case Mapping.Value.InColumn(var cell) -> clean(cell, wrong);
        };
    }

    boolean counts(Optional<Mapping.When> when, List<Reason> wrong) {
        return when.isEmpty()
                || when.get().is().contains(Cell.folded(clean(when.get().cell(), wrong)));
    }

    Notations notations() {
        return cleaner.notations();
    }
}
