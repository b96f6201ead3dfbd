package dev.staffel.server.imports.csv;

/// Something about a file that a person should know before importing it, and how often it was seen.
public record Note(Kind kind, long count) {
    /// What was noticed.
    public enum Kind {
        ENCODING_GUESSED,
        DAMAGED_CHARACTERS,
        MIXED_LINE_ENDS,
        NUL_CHARACTERS_DROPPED,
        PREAMBLE_LEFT_OUT,
        NO_HEADER,
        HEADER_UNCERTAIN,
        DUPLICATE_COLUMNS,
        ONE_COLUMN,
        ONLY_HEADER,
        SHORT_ROWS,
        STRAY_QUOTES,
        BLANK_LINES
    }
}
