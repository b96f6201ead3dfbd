package dev.staffel.server.imports.csv;

import java.util.List;

/// Everything that must be known to read a file: found out, or stated by a person.
public record FileShape(
        Encoding encoding,
        Dialect dialect,
        int preambleLines,
        boolean header,
        List<String> columns) {
    public FileShape {
        if (preambleLines < 0) {
            throw new IllegalArgumentException("preambleLines must not be below 0");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a file has at least one column");
        }
        columns = List.copyOf(columns);
    }

    public int width() {
        return columns.size();
    }
}
