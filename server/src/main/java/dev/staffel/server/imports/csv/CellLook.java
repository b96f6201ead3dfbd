package dev.staffel.server.imports.csv;

import java.util.regex.Pattern;

/// Whether a cell looks like a value (a number, a date, an address) or like the name of a column.
final class CellLook {
    private static final int LONGEST_NAME = 120;
    private static final Pattern NUMBER =
            Pattern.compile("[-+(]?[€$£]?\\s?\\d[\\d.,' ]*\\s?([eE][-+]?\\d+|%|€|EUR|\\$)?\\)?");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}([T ].*)?|\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+|https?://.*|www\\..*");
    private static final Pattern LONG_IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-.*|[0-9a-fA-F]{24,}");

    private CellLook() {}

    static boolean isValue(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches()
                || DATE.matcher(text).matches()
                || ADDRESS.matcher(text).matches()
                || LONG_IDENTIFIER.matcher(text).matches();
    }

    static boolean isName(String cell) {
        String text = cell.strip();
        return text.length() <= LONGEST_NAME
                && text.codePoints().anyMatch(Character::isLetter)
                && !isValue(text);
    }
}
