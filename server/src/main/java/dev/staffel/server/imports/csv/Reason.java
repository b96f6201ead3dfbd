package dev.staffel.server.imports.csv;

import java.util.List;

/// Why a row or a file was refused: a key of the words shown to people, and the values they name.
public record Reason(String key, List<String> values) {
    public Reason {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a reason needs its key");
        }
        values = List.copyOf(values);
    }

    public static Reason of(String key, Object... values) {
        return new Reason(key, List.of(values).stream().map(Object::toString).toList());
    }
}
