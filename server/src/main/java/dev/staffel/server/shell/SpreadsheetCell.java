package dev.staffel.server.shell;

import java.util.regex.Pattern;

/// Cells of files that people open in a spreadsheet: no value can become a formula there.
public final class SpreadsheetCell {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d\\s.,/()]*");
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠|%";

    private SpreadsheetCell() {}

    /// The cell led by an apostrophe where a spreadsheet would take it for a formula.
    public static String harmless(String cell) {
        String text = cell.stripLeading();
        boolean couldRun =
                (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0)
                        || (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0);
        return couldRun && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
