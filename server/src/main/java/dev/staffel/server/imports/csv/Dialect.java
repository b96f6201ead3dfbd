package dev.staffel.server.imports.csv;

/// How the characters of a file form rows and values; the delimiter is [#BLANKS] for columns set
/// apart by runs of blanks, and [#NO_DELIMITER] for a file of one column.
public record Dialect(char delimiter, char quote, Quoting quoting, LineEnd lineEnd) {
    public static final char BLANKS = ' ';
    public static final char NO_DELIMITER = '\0';

    public Dialect {
        if (delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException("a line end cannot be the delimiter");
        }
        if (quoting != Quoting.NONE && quote == delimiter) {
            throw new IllegalArgumentException("quote and delimiter must differ: " + quote);
        }
    }

    /// Commas and doubled quotes, as RFC 4180 has them.
    public static Dialect comma() {
        return new Dialect(',', '"', Quoting.DOUBLED, LineEnd.LF);
    }

    public Dialect withDelimiter(char other) {
        return new Dialect(other, quote, quoting, lineEnd);
    }

    public Dialect withQuoting(char otherQuote, Quoting other) {
        return new Dialect(delimiter, otherQuote, other, lineEnd);
    }

    boolean isAlignedByBlanks() {
        return delimiter == BLANKS;
    }

    boolean parts(int character) {
        return isAlignedByBlanks()
                ? isBlank(character)
                : character == delimiter && delimiter != NO_DELIMITER;
    }

    static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }
}
