package dev.staffel.server.imports.csv;

import java.util.Optional;

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

    /// The delimiter as people write it: the character itself, `tab`, `blanks` or `none`.
    public String delimiterWord() {
        return switch (delimiter) {
            case '\t' -> "tab";
            case BLANKS -> "blanks";
            case NO_DELIMITER -> "none";
            default -> String.valueOf(delimiter);
        };
    }

    /// The delimiter that a word or a single character stands for.
    public static Optional<Character> delimiterOf(String word) {
        return switch (word) {
            case "tab" -> Optional.of('\t');
            case "blanks", " " -> Optional.of(BLANKS);
            case "none" -> Optional.of(NO_DELIMITER);
            default ->
                    word.length() == 1 && !"\"\r\n".contains(word)
                            ? Optional.of(word.charAt(0))
                            : Optional.empty();
        };
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
