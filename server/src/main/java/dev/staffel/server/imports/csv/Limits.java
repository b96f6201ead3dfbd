package dev.staffel.server.imports.csv;

/// How large a value and a row may be, so that no file can fill the memory.
public record Limits(int valueCharacters, int rowCharacters, int linesPerRow, int columns) {
    public Limits {
        if (valueCharacters < 1 || rowCharacters < valueCharacters) {
            throw new IllegalArgumentException("a row must have room for a value");
        }
        if (linesPerRow < 1) {
            throw new IllegalArgumentException("linesPerRow must be at least 1: " + linesPerRow);
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1: " + columns);
        }
    }

    public static Limits standard() {
        return new Limits(100_000, 1_000_000, 500, 5_000);
    }
}
