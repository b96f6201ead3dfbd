package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the record at the start of a window into its values, in one dialect and within limits.
final class RecordCutter {
    private static final int CARRIAGE_RETURNS = 4;

    private final CharWindow window;
    private final Dialect dialect;
    private final Limits limits;
    private final StringBuilder unquoted = new StringBuilder();

    private int cursor;
    private int linesInside;
    private int strayQuotes;
    private boolean quotesCount;
    private List<String> values = new ArrayList<>();
    private @Nullable Reason fault;

    RecordCutter(CharWindow window, Dialect dialect, Limits limits) {
        this.window = window;
        this.dialect = dialect;
        this.limits = limits;
    }

    /// The values of the last record.
    List<String> values() {
        return values;
    }

    /// Why the last record cannot be trusted, or null.
    @Nullable Reason fault() {
        return fault;
    }

    /// Quotes of the last record that stand where no quote belongs.
    int strayQuotes() {
        return strayQuotes;
    }

    /// How many characters the last record has without its line end.
    int length() {
        return cursor;
    }

    /// Line ends inside the quoted values of the last record.
    int linesInside() {
        return linesInside;
    }

    /// Cuts the next record; without quotes, they are characters like any other.
    void cut(boolean withQuotes) throws IOException {
        values = new ArrayList<>(values.size());
        fault = null;
        cursor = 0;
        linesInside = 0;
        strayQuotes = 0;
        quotesCount = withQuotes;
        if (dialect.isAlignedByBlanks()) {
            skipBlanks();
        }
        do {
            value();
        } while (fault == null && passDelimiter());
    }

    private void value() throws IOException {
        int opening = quotesCount ? openingQuote() : -1;
        if (opening >= 0) {
            cursor = opening + 1;
            quoted();
        } else {
            plain();
        }
        if (fault == null && values.size() > limits.columns()) {
            fault = Reason.of("too-many-columns", limits.columns());
        }
    }

    private int openingQuote() throws IOException {
        int at = cursor;
        while (window.at(at) == ' ' && !dialect.isAlignedByBlanks()) {
            at++;
        }
        return window.at(at) == dialect.quote() ? at : -1;
    }

    private void plain() throws IOException {
        int from = cursor;
        int c = window.at(cursor);
        while (c != CharWindow.END && !dialect.parts(c) && (c > '\r' || lineEndAt(cursor) == 0)) {
            c = window.at(++cursor);
        }
        if (c == CharWindow.END && window.isFull()) {
            fault = Reason.of("row-too-long", limits.rowCharacters());
            return;
        }
        add(window.text(from, cursor));
    }

    private void quoted() throws IOException {
        unquoted.setLength(0);
        int from = cursor;
        while (true) {
            int c = window.at(cursor);
            if (c == CharWindow.END) {
                boolean tooLong = window.isFull() && linesInside == 0;
                fault =
                        tooLong
                                ? Reason.of("row-too-long", limits.rowCharacters())
                                : Reason.of("quote-not-closed");
                return;
            }
            if (c == dialect.quote()) {
                if (dialect.quoting() == Quoting.DOUBLED && window.at(cursor + 1) == c) {
                    window.append(unquoted, from, cursor + 1);
                    cursor += 2;
                    from = cursor;
                } else if (closes(cursor + 1)) {
                    window.append(unquoted, from, cursor++);
                    skipBlanksBeforeDelimiter();
                    add(unquoted.toString());
                    return;
                } else if (linesInside > 0) {
                    fault = Reason.of("quote-not-closed");
                    return;
                } else {
                    strayQuotes++;
                    cursor++;
                }
            } else if (c == '\\' && isEscape(window.at(cursor + 1))) {
                window.append(unquoted, from, cursor);
                from = cursor + 1;
                cursor += 2;
            } else {
                int lineEnd = c > '\r' ? 0 : lineEndAt(cursor);
                if (lineEnd > 0 && !mayGoOn()) {
                    return;
                }
                cursor += Math.max(1, lineEnd);
            }
        }
    }

    private boolean isEscape(int next) {
        return dialect.quoting() == Quoting.BACKSLASH && (next == dialect.quote() || next == '\\');
    }

    private boolean mayGoOn() {
        linesInside++;
        if (dialect.quoting() == Quoting.UNESCAPED || linesInside >= limits.linesPerRow()) {
            fault = Reason.of("quote-not-closed");
        }
        return fault == null;
    }

    private boolean closes(int offset) throws IOException {
        int at = offset;
        while (Dialect.isBlank(window.at(at)) && !dialect.parts(window.at(at))) {
            at++;
        }
        int c = window.at(at);
        return c == CharWindow.END || dialect.parts(c) || lineEndAt(at) > 0;
    }

    private void skipBlanksBeforeDelimiter() throws IOException {
        while (Dialect.isBlank(window.at(cursor)) && !dialect.parts(window.at(cursor))) {
            cursor++;
        }
    }

    private void skipBlanks() throws IOException {
        while (Dialect.isBlank(window.at(cursor))) {
            cursor++;
        }
    }

    private boolean passDelimiter() throws IOException {
        if (!dialect.parts(window.at(cursor))) {
            return false;
        }
        if (!dialect.isAlignedByBlanks()) {
            cursor++;
            return true;
        }
        skipBlanks();
        return window.at(cursor) != CharWindow.END && lineEndAt(cursor) == 0;
    }

    private void add(String value) {
        if (cursor > limits.rowCharacters()) {
            fault = Reason.of("row-too-long", limits.rowCharacters());
        } else if (value.length() > limits.valueCharacters()) {
            fault = Reason.of("value-too-long", values.size() + 1, limits.valueCharacters());
        } else {
            values.add(value);
        }
    }

    /// How many characters end the line here, or 0.
    int lineEndAt(int offset) throws IOException {
        int c = window.at(offset);
        if (c == '\n') {
            return 1;
        }
        if (c != '\r') {
            return 0;
        }
        if (dialect.lineEnd().isCarriageReturnAlone()) {
            return window.at(offset + 1) == '\n' ? 2 : 1;
        }
        int returns = 1;
        while (returns < CARRIAGE_RETURNS && window.at(offset + returns) == '\r') {
            returns++;
        }
        return window.at(offset + returns) == '\n' ? returns + 1 : 0;
    }
}
